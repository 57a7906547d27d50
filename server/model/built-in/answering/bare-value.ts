import { CURRENCY, codeOf } from '../slots/currencies.ts'
import { PERIOD, periodOf } from '../slots/pay-periods.ts'
import type { Field } from '../terms/field.ts'
import type { Value } from '../terms/input.ts'
import type { Reading } from '../terms/reading.ts'
import { wholeWords } from '../words/whole-words.ts'

const NUMBER_WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const AROUND =
  /^(?:(?:in|to|into|as|the|it['’]?s|it is|that['’]?s|that is|they['’]?re|about|around|roughly|just|maybe|probably|i think|make it|say|on|at|for|british|uk|american|a total of)\s+)+|(?:[,\s]+(?:please|pls|thanks|thank you|i think|for me))*[.!]*$/gi
const YES = /^(?:yes|yep|yeah|yup|sure|correct|right|true|on|of course|definitely|i do|i am|it is)$/i
const NO = /^(?:no|nope|nah|false|off|not (?:really|any ?more|now)|i don['’]?t|i['’]?m not|it isn['’]?t)$/i
/** A longer message is read as what it says, and not as a value alone. */
const LONGEST = 5

/** A short message that is nothing but the value of a field that was asked for: "pounds", "monthly", "three"; null otherwise. */
export function bareValue(field: Field, { text, tokens, spans }: Reading): Value {
  if (tokens.length === 0 || tokens.length > LONGEST) return null
  const said = text.trim().replace(AROUND, '')
  switch (field.slot) {
    case 'currency':
      return codeOf(STARTS_WITH_CURRENCY.exec(said)?.[1])
    case 'pay_period':
      return periodSaid(said)
    case 'number':
    case 'amount':
    case 'money':
    case 'pay_max': {
      const money = spans.find(({ kind }) => kind === 'money')
      return within(field, money?.kind === 'money' ? money.value.amount : numberOf(said))
    }
    case 'flag':
    case 'is_current':
      return YES.test(said) ? true : NO.test(said) ? false : null
    default:
      return field.choices ? choiceOf(field, said) : null
  }
}

const STARTS_WITH_CURRENCY = new RegExp(String.raw`^(${CURRENCY})(?![\p{L}\d])`, 'iu')
const BARE_PERIOD =
  /^(?:per |by the |an? |each |every )?(hour|day|week|month|year|annum)(?:ly|s)?$|^(daily|annual|annually|yearly|monthly|weekly|hourly|p\.?a\.?)$/i
const ENDS_WITH_PERIOD = new RegExp(`${PERIOD}$`, 'iu')

function periodSaid(said: string): Value {
  const match = BARE_PERIOD.exec(said)
  return periodOf(match?.[1] ?? match?.[2] ?? ENDS_WITH_PERIOD.exec(said)?.[0])
}

/** "45,000", "45k", "three". */
function numberOf(said: string): number | null {
  const word = NUMBER_WORDS.indexOf(said.toLowerCase())
  if (word >= 0) return word
  const digits = /^(\d{1,3}(?:[,\s]\d{3})+|\d+)(\.\d+)?\s?(k)?(?:\s\p{L}+)?$/iu.exec(said)
  if (!digits) return null
  return Number(`${digits[1]?.replace(/\D/g, '')}${digits[2] ?? ''}`) * (digits[3] ? 1000 : 1)
}

function within({ least, most }: Field, value: number | null): number | null {
  return value === null || value < least || value > most ? null : value
}

/** The value, or its words, and nothing else. */
function choiceOf({ choices, says }: Field, said: string): string | null {
  const plain = said.toLowerCase().replaceAll(/[-\s]/g, '_')
  const same = choices?.find((choice) => choice === plain)
  if (same) return same
  const worded = (choices ?? []).filter((choice) => {
    const words = says?.[choice] ?? choice.replaceAll('_', '[ _-]')
    return wholeWords(words).exec(said)?.[0].length === said.length
  })
  return worded.length === 1 ? (worded[0] ?? null) : null
}
