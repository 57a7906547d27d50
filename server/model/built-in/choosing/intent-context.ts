import { pointsAt } from '../reading/ordinals.ts'
import { rowsNamed } from '../rows/row-names.ts'
import { resultsWithRows } from '../rows/shown-results.ts'
import type { Brain } from '../terms/brain.ts'
import type { Exchange } from '../terms/dialogue.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { Reading } from '../terms/reading.ts'
import { stem } from '../words/stem.ts'
import { actSaid } from './act-said.ts'
import { type ToldCorrection, toldCorrection } from './correction-told.ts'
import { correctsShown } from './corrects-shown.ts'
import { asksInGeneral } from './general-question.ts'

/** A clause whose intents are to be ranked. */
export interface Ranking {
  reading: Reading
  /** Those before the clause. */
  exchanges: readonly Exchange[]
  brain: Brain
  allowed: (tool: string) => boolean
}

/** What the clause and the dialogue say, beside the classifier, about what is meant. */
export interface Context extends Ranking {
  points: ReturnType<typeof pointsAt>
  /** Types of rows in the latest answer that showed any, and in all. */
  latestTypes: ReadonlySet<string>
  allTypes: ReadonlySet<string>
  /** Types of the shown rows that the clause names by a word of their label. */
  namedTypes: ReadonlySet<string>
  /** Telling words of the last tool's name. */
  lastWords: string[]
  lastEffect: KnownTool['effect'] | null
  /** The words as said. */
  said: ReadonlySet<string>
  /** What the words ask to be done. */
  act: string | null
  /** What is to be put right. */
  told: ToldCorrection
  /** A resume is spoken of, or pointed at among those shown. */
  speaksOfDocument: boolean
  /** Words that look for something are spoken. */
  finds: boolean
  /** It is asked how things are done, and about no row. */
  general: boolean
}

/** A tool that may be meant, and what it is seen against. */
export interface ToolInContext {
  tool: KnownTool
  context: Context
}

/** Collects it once for all tools. */
export function contextOf(ranking: Ranking): Context {
  const { reading, exchanges, brain } = ranking
  const results = resultsWithRows(exchanges)
  const latestTypes = new Set(results.at(-1)?.references.map(({ type }) => type))
  const allTypes = new Set(results.flatMap(({ references }) => references.map(({ type }) => type)))
  const namedTypes = new Set(rowsNamed({ reading, exchanges }).map(({ type }) => type))
  const points = pointsAt(reading)
  const last = exchanges.at(-1)?.calls.at(-1)?.tool ?? results.at(-1)?.tool ?? ''
  const speaksOfDocument =
    speaksOfResume(reading) ||
    (allTypes.has('resume') && points === 'number') ||
    correctsShown({ text: reading.text, latestTypes, allTypes })
  return {
    ...ranking,
    points,
    latestTypes,
    allTypes,
    namedTypes,
    lastWords: tellingWords(last, brain),
    lastEffect: brain.tools.get(last)?.effect ?? null,
    said: new Set(reading.tokens.map(({ text }) => text)),
    act: actSaid(reading),
    told: toldCorrection({ reading, ofDocument: speaksOfDocument, ofRow: namedTypes.size > 0 }),
    speaksOfDocument,
    finds: reading.concepts.some(({ name }) => name === 'find' || name === 'any'),
    general: asksInGeneral({ reading, points, namedTypes, latestTypes }),
  }
}

/** "my CV", "what you understood of it". */
export function speaksOfResume({ concepts }: Reading): boolean {
  return concepts.some(({ name }) => name === 'resume' || name === 'understood')
}

/** Words of a tool's name that few tools share: "saved" in list_saved_jobs. */
function tellingWords(name: string, brain: Brain): string[] {
  const wordsOfAll = [...brain.tools.keys()].map(objectWords)
  return objectWords(name).filter(
    (word) => wordsOfAll.filter((words) => words.includes(word)).length <= FEW_TOOLS,
  )
}

const FEW_TOOLS = 4

/** The words of a tool's name behind its verb: "saved" and "job" of list_saved_jobs. */
export function objectWords(name: string): string[] {
  return name.split('_').slice(1).map(stem)
}
