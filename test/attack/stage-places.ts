import type { RunningServer } from '../../server/start.ts'
import type { ToolDefinition } from '../../tools/core/definition.ts'
import type { Person } from '../database/test-database.ts'
import { type ApprovalCard, approvalCardsOf } from '../server/approvals/applicant.ts'
import { Guest, Recruiter } from '../server/console/desk.ts'
import { calling, saying } from '../server/model/scripted-model.ts'
import { openCurrent, say, type TestSocket, type TestVisitor } from '../server/test-server.ts'
import type { ChangingModel } from './changing-model.ts'
import type { Stage } from './stage.ts'

/** Somebody's browser, with their conversation with the assistant open. */
export interface Place {
  person: Person
  socket: TestSocket
  chatId: string
}

/** Opens pages of a stage, and closes them all. */
export function placesOf(server: RunningServer) {
  const visitors: TestVisitor[] = []
  const opened = async (person: Person, socket: TestSocket): Promise<Place> => ({
    person,
    socket,
    chatId: (await openCurrent(socket)).chatId,
  })
  const atPage = async ({ agency }: Pick<Stage, 'agency'>, person: Person) => {
    const visitor = new Guest(server, agency.slug)
    visitors.push(visitor)
    return opened(person, await visitor.arrive(person))
  }
  const inConsole = async ({ agency }: Pick<Stage, 'agency'>, person: Person) => {
    const visitor = new Recruiter(server, agency.slug)
    visitors.push(visitor)
    return opened(person, await visitor.enter({ person, agencyId: agency.id }))
  }
  return {
    atPage,
    inConsole,
    /** Where the right person is for a tool. */
    forTool: (stage: Stage, tool: ToolDefinition) =>
      tool.for.includes('recruiter') ? inConsole(stage, stage.owner) : atPage(stage, stage.candidate),
    close: () => {
      for (const visitor of visitors.splice(0)) visitor.close()
    },
  }
}

/** Has the assistant call a tool once, and gives the card that waits. */
export async function cardOf({
  model,
  place,
  call,
}: {
  model: ChangingModel
  place: Place
  call: Parameters<typeof calling>[0]
}): Promise<ApprovalCard> {
  model.play(calling(call), saying('Have a look.'))
  const message = await say(place.socket, place.chatId, 'please prepare that')
  const [card] = approvalCardsOf(message)
  if (!card) throw new Error(`No card waits: ${JSON.stringify(message.parts)}`)
  return card
}
