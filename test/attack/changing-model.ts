import type { LanguageModelV4, LanguageModelV4CallOptions } from '@ai-sdk/provider'
import { MockLanguageModelV4 } from 'ai/test'
import type { ChosenModel } from '../../server/model/choose-model.ts'
import { type Step, scripted } from '../server/model/scripted-model.ts'

export interface ChangingModel extends ChosenModel {
  /** Answers with these steps from now on; what was asked before is forgotten. */
  play: (...steps: Step[]) => void
  /** Answers as another model from now on. */
  become: (model: LanguageModelV4) => void
  /** What the model was asked since the last change. */
  prompts: LanguageModelV4CallOptions[]
}

/** One model for a whole file, so that a server need not start for every test. */
export function changingModel(): ChangingModel {
  const prompts: LanguageModelV4CallOptions[] = []
  let current: LanguageModelV4 = scripted().model
  const change = (model: LanguageModelV4) => {
    prompts.length = 0
    current = model
  }
  const model = new MockLanguageModelV4({
    provider: 'scripted',
    modelId: 'scripted',
    doStream: (options) => {
      prompts.push(options)
      return current.doStream(options) as ReturnType<MockLanguageModelV4['doStream']>
    },
  })
  return {
    model,
    name: 'scripted',
    builtIn: false,
    fallback: null,
    prompts,
    play: (...steps) => change(scripted(...steps).model),
    become: change,
  }
}
