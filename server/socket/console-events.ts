import { listPipeline } from '../console/list-pipeline.ts'
import { listThreads } from '../console/list-threads.ts'
import { openApplicant } from '../console/open-applicant.ts'
import { setOwnStatus } from '../console/own-status.ts'
import { useTool } from '../console/use-tool.ts'
import { AppError } from '../errors.ts'
import type { ClientInput } from '../protocol.ts'
import { messageRowSchema, presentMessage } from '../turn/present-message.ts'
import type { ChatServices, Handlers } from './chat-services.ts'
import { type AppSocket, chatRoom } from './connection.ts'
import { placeOfChat } from './place-of-chat.ts'
import { handThread } from './send-message.ts'

const CONSOLE_EVENTS = [
  'thread:list',
  'thread:hand',
  'applicant:open',
  'pipeline:open',
  'tool:use',
  'member:status',
] as const
export type ConsoleEvent = (typeof CONSOLE_EVENTS)[number]

/** What only the console asks for; on a careers page there is nothing of it. */
export function createConsoleHandlers({
  socket,
  services,
}: {
  socket: AppSocket
  services: ChatServices
}): Handlers<ConsoleEvent> {
  const { ticket } = socket.data
  const { agencyId } = ticket
  const handlers: Handlers<ConsoleEvent> = {
    'thread:list': ({ filter }) => listThreads({ client: socket.data.client, agencyId, filter }),

    'thread:hand': async ({ chatId, to }) => {
      const thread = await placeOfChat(socket, chatId)
      if (!thread) throw new AppError('chat:not_found')
      return handThread({ socket, services, chatId, to })
    },

    'applicant:open': ({ applicationId }) =>
      openApplicant({ person: socket.data, tools: services.tools, applicationId }),

    'pipeline:open': ({ jobId }) => listPipeline({ client: socket.data.client, agencyId, jobId }),

    'tool:use': (request) => useToolInConsole({ socket, services, request }),

    'member:status': async ({ status }) => {
      await setOwnStatus({ ...socket.data, agencyId, status })
      return { status }
    },
  }
  if (ticket.place === 'console') return handlers
  const refuse = async () => {
    throw new AppError('tool:not_found')
  }
  return Object.fromEntries(CONSOLE_EVENTS.map((event) => [event, refuse])) as unknown as typeof handlers
}

/** What it came to is kept in the person's own thread with the assistant, so that a card outlives the page. */
async function useToolInConsole({
  socket,
  services,
  request,
}: {
  socket: AppSocket
  services: ChatServices
  request: ClientInput<'tool:use'>
}) {
  const { limits, tools, store, logger } = services
  const { userId } = socket.data
  await limits.message(userId)
  const used = await useTool({ person: socket.data, tools, request, logger })
  if (used.kept) {
    const saved = await store.saveNotice(used.kept)
    const message = presentMessage(messageRowSchema.parse(saved.message))
    const { chatId } = used.kept
    services.io().to(chatRoom({ chatId, userId })).emit('message:new', { message })
  }
  return used.result
}
