import { featuresOf } from '../learning/features.ts'
import { TOPIC } from '../learning/small-talk.ts'
import { speaksOfDomain } from '../reading/domain.ts'
import { isOnlyValues } from '../searching/search-values.ts'
import type { Intent } from '../terms/intent.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { Reading } from '../terms/reading.ts'
import { takes } from '../terms/tool-fields.ts'
import { postBonus } from './asks-of-post.ts'
import { correctionBonus } from './correction-told.ts'
import { DEMANDS } from './demands.ts'
import { type Context, contextOf, type Ranking } from './intent-context.ts'
import { searchBonus } from './search-bonus.ts'
import { statusBonus } from './status-bonus.ts'
import { toolFactor } from './tool-factor.ts'
import { isTopicNamed, topicFactor } from './topic-factor.ts'

/** Intents of a clause, most probable first, with the dialogue taken into account. */
export function rankIntents(ranking: Ranking): Intent[] {
  const { reading, brain, allowed } = ranking
  const plain = [...brain.classifier.classify(featuresOf(reading))]
    .map(([label, probability]) => ({ label, probability }))
    .filter(({ label }) => !brain.tools.has(label) || allowed(label))
  const context = contextOf(ranking)
  const demand = demandOf(plain)
  const likeliest = likeliestTool(plain)
  const weighed = plain.map((intent) => {
    const { label, probability } = intent
    const tool = brain.tools.get(label)
    const weight = tool
      ? weightOfTool({ tool, intent, likeliest, demand, context })
      : probability * topicFactor(label, context)
    return { label, probability: weight }
  })
  return inShares(withTopicsQuieted(weighed, reading))
}

/** How likely it is that something is asked for that is not done here. */
function demandOf(intents: readonly Intent[]): number {
  const probabilityOf = (label: string) => intents.find((intent) => intent.label === label)?.probability ?? 0
  return DEMANDS.reduce((sum, name) => sum + probabilityOf(TOPIC + name), 0)
}

function likeliestTool(intents: readonly Intent[]): Intent | null {
  return intents.filter(isOfTool).sort((a, b) => b.probability - a.probability)[0] ?? null
}

function isOfTool({ label }: Intent): boolean {
  return !label.startsWith(TOPIC)
}

/** What the classifier says of a tool, made more or less by the dialogue, and what single values add to it. */
function weightOfTool({
  tool,
  intent,
  likeliest,
  demand,
  context,
}: {
  tool: KnownTool
  intent: Intent
  likeliest: Intent | null
  demand: number
  context: Context
}): number {
  const about = { tool, context }
  const rival = likeliest && likeliest.label !== intent.label ? likeliest : null
  const outdone = isOutdone({ intent, rival, context })
  const ofValues = searchBonus({ ...about, outdone }) * (1 - demand) + statusBonus(about)
  const ofCorrection = correctionBonus({ ...context, tool }) * (1 - demand)
  const added = ofValues * trustInValues({ rival, reading: context.reading }) + ofCorrection
  return intent.probability * toolFactor(about) + added + postBonus(about)
}

/** From here on the tool that the words as a whole name takes away from what single values suggest. */
const SURE_RIVAL = 0.5
const PLAINLY_AHEAD = 1.3

/** What the words as a whole say of another tool counts more than values that a search could take. */
function trustInValues({ rival, reading }: { rival: Intent | null; reading: Reading }): number {
  const probability = rival?.probability ?? 0
  return probability < SURE_RIVAL || isOnlyValues(reading) ? 1 : (1 - probability) / (1 - SURE_RIVAL)
}

/** Without a search before, values alone outweigh no words that plainly name another wish with such values. */
function isOutdone({
  intent,
  rival,
  context: { brain },
}: {
  intent: Intent
  rival: Intent | null
  context: Context
}): boolean {
  const tool = rival && brain.tools.get(rival.label)
  if (!rival || !tool || rival.probability < SURE_RIVAL) return false
  return rival.probability > intent.probability * PLAINLY_AHEAD && takes(tool, 'keywords')
}

/** Many tools sharing what one topic has alone still mean: something of this domain. */
function withTopicsQuieted(intents: readonly Intent[], reading: Reading): readonly Intent[] {
  const ofTools = sumOf(intents.filter(isOfTool))
  const ofTopics = sumOf(intents.filter((intent) => !isOfTool(intent)))
  if (!speaksOfDomain(reading) || ofTools <= ofTopics) return intents
  return intents.map((intent) =>
    isOfTool(intent) || isTopicNamed(intent.label, reading)
      ? intent
      : { ...intent, probability: intent.probability * QUIETED },
  )
}

const QUIETED = 0.45

/** The same with probabilities that add up to one, the most probable first. */
function inShares(intents: readonly Intent[]): Intent[] {
  const total = sumOf(intents) || 1
  return intents
    .map(({ label, probability }) => ({ label, probability: probability / total }))
    .sort((a, b) => b.probability - a.probability || (a.label < b.label ? -1 : 1))
}

function sumOf(intents: readonly Intent[]): number {
  return intents.reduce((sum, { probability }) => sum + probability, 0)
}
