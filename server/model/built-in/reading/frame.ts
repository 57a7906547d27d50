import type { Concept } from '../terms/concept.ts'
import type { Token } from '../terms/token.ts'

/** The main act and the main thing of a clause. */
export interface Frame {
  act: string | null
  thing: string | null
}

/** Where several acts are spoken of, the earlier in this list is what is wanted: "undo saving that job" undoes. */
const ACTS = [
  'undo',
  'unsave',
  'withdraw',
  'cancel',
  'remove',
  'correct',
  'change',
  'fit',
  'apply',
  'primary',
  'add',
  'advice',
  'policy',
  'save',
  'talk',
  'status',
  'understood',
  'detail',
  'show',
  'find',
]
const THINGS = [
  'note',
  'cover',
  'application',
  'saved',
  'resume',
  'changes',
  'history',
  'know',
  'link',
  'bio',
  'occupation',
  'name',
  'live',
  'human',
  'job',
]
const NEGATIONS = new Set(['not', 'never', 'no', 'without', 'rather', 'longer', 'neither', 'stop'])

/** The frame of the concepts before `end`, an offset where kept text starts. */
export function frameOf({
  concepts,
  tokens,
  end,
}: {
  concepts: readonly Concept[]
  tokens: readonly Token[]
  end: number
}): Frame {
  const heard = concepts.filter(({ from }) => (tokens[from]?.start ?? 0) < end)
  const names = new Set(heard.map((concept) => negatedName({ concept, tokens })))
  const negated = ACTS.find((name) => names.has(`not-${name}`))
  const act = ACTS.find((name) => names.has(name)) ?? null
  const strong = act !== null && ACTS.indexOf(act) < ACTS.indexOf('apply')
  return {
    act: negated !== undefined && !strong ? `not-${negated}` : act,
    thing: THINGS.find((name) => names.has(name)) ?? null,
  }
}

/** The act spoken of first: what the sentence sets out to do. */
export function headAct({
  concepts,
  tokens,
  end,
}: {
  concepts: readonly Concept[]
  tokens: readonly Token[]
  end: number
}): string | null {
  const first = concepts.find(({ name, from }) => ACTS.includes(name) && (tokens[from]?.start ?? 0) < end)
  return first ? negatedName({ concept: first, tokens }) : null
}

/** The concept's name; with "not-" in front when an act is denied: "don't lose it". */
export function negatedName({ concept, tokens }: { concept: Concept; tokens: readonly Token[] }): string {
  return ACTS.includes(concept.name) && isNegated({ concept, tokens }) ? `not-${concept.name}` : concept.name
}

function isNegated({ concept, tokens }: { concept: Concept; tokens: readonly Token[] }): boolean {
  if (concept.to - concept.from > 2) return false
  return tokens
    .slice(Math.max(0, concept.from - 4), concept.from)
    .some(
      ({ text, starts }, i, before) =>
        NEGATIONS.has(text) &&
        !before.slice(i + 1).some((later) => later.starts) &&
        !(starts && text === 'no'),
    )
}
