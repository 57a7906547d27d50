import { COMMON_WORDS } from '../words/common-words.ts'
import { isWork } from './work-named.ts'

/** Words for somebody who works that no ending gives away. */
const HEADS = new Set(
  'accountant actuary adviser advisor agent aide analyst apprentice architect assistant associate attendant au-pair auxiliary barista boss bosun broker butcher cadet chair chaplain chef clerk coach commis concierge conductor consul consultant contractor cook counsel courier crew designer dietitian diplomat director dj docent executive fellow florist foreman founder freelancer groom guard hand handyman head hostess imam intern judge keeper labourer lead leader lifeguard locksmith mannequin mason mate mechanic member midwife minder minister model nanny notary nurse officer owner paralegal paramedic partner phd pilot planner police postdoc postie priest principal professor rabbi rep representative runner secretary senco servant sitter smith goldsmith sommelier sous-chef specialist staff steward surgeon temp therapist trainee tutor usher valet vet volunteer waitress walker worker'.split(
    ' ',
  ),
)
/** A place or a kind of work, and nobody who does it. */
const NO_HEADS = new Set(
  'customs till tills shop school office hospital hotel restaurant warehouse kitchen farm factory salon bakery museum gallery library nursery street store field server tower summer winter paper water'.split(
    ' ',
  ),
)
const AGENT = /^\p{L}{2,}(?:er|or|ist|ian|man|men|woman|women|person|ess|eur|euse)s?$/u

/** True for a word that titles end in: "driver", "surgeon", "team member". */
export function isWorkHead(word: string): boolean {
  const plain = word.toLowerCase()
  if (NO_HEADS.has(plain)) return false
  const last = plain.split('-').at(-1) ?? plain
  return (
    HEADS.has(plain) || HEADS.has(last) || (AGENT.test(last) && (isWork(last) || !COMMON_WORDS.has(last)))
  )
}

const NO_TITLE_WORDS = new Set(
  "a an the my as was am is are were be been being become became im ive id i he she we you u your their our his her its it me them us at for with by from of to in on and or but so than that this these those there here then who which what where when while if because one ones missed missing miss forgot forget add put down include insert record listed list enter log just also now currently still later previous former past old new another more extra worked work working job jobs role roles position post title experience not no never only every each single some any all after before until till since please pls employed hired served trained started joined did do does done have has had got about like over under i'm i've i'd it's that's between during once".split(
    ' ',
  ),
)

/** True for a word that may stand within a title, before its last. */
export function isTitleWord(word: string): boolean {
  return !NO_TITLE_WORDS.has(word.toLowerCase()) && !/^\d{2}|'s$/.test(word)
}
