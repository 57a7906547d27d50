import { answer } from '../../../server/turn/answer.ts'
import { LiveTurn } from '../../../server/turn/live-turn.ts'

/** An answer of a model to a greeting, with neither server nor database. */
export async function answerAlone(model: Parameters<typeof answer>[0]['model']) {
  const live = new LiveTurn({ turnId: 't', messageId: 'm', chatId: 'c', userId: 'u', fence: 1 })
  const end = await answer({
    live,
    model,
    system: 'You help.',
    messages: [{ role: 'user', content: 'hello' }],
    toolset: {},
    emit: () => {},
  })
  return { end, live }
}
