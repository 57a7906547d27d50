import { trainBrain } from '../../../../server/model/built-in/learning/brain.ts'
import type { Brain } from '../../../../server/model/built-in/terms/brain.ts'
import { tools } from '../../../../tools/catalog.ts'

/** Reads texts and knows the tools' fields, and has learnt nothing of which tool is meant, which takes long. */
export const unlearntBrain: Brain = trainBrain(tools, () => ({
  labels: [],
  features: [],
  values: new Float32Array(),
}))
