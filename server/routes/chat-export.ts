import { Hono } from 'hono'
import { z } from 'zod'
import { shortName } from '../../tools/core/short-name.ts'
import { type ChatExportFormat, exportFormats } from '../../tools/threads/export-files.ts'
import { exportedChat, writeTranscript } from '../chat/export-chat.ts'
import type { Backend } from '../database/backend.ts'
import { AppError } from '../errors.ts'
import type { RateLimits } from '../rate-limits.ts'
import { attachmentHeaders } from './attachment.ts'
import { signedIn } from './signed-in.ts'

interface ChatExportRoutesOptions {
  backend: Backend
  limits: RateLimits
}

const params = z.object({ id: z.uuid(), format: z.enum(exportFormats) })

const TYPES: Record<ChatExportFormat, string> = {
  txt: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** GET /:id/export.txt or .json: a chat that the person who asks may read, with the messages meant for them. */
export function createChatExportRoutes({ backend, limits }: ChatExportRoutesOptions): Hono {
  return new Hono().get('/:id/:file{export\\.(?:txt|json)}', async (context) => {
    const parsed = params.safeParse({
      id: context.req.param('id'),
      format: context.req.param('file').split('.')[1],
    })
    if (!parsed.success) throw new AppError('chat:not_found')
    const { client, userId } = await signedIn({ backend, context })
    await limits.download(userId)
    const { id, format } = parsed.data
    const chat = await exportedChat({ client, chatId: id, userId })
    const text = format === 'txt' ? writeTranscript(chat) : `${JSON.stringify(chat, null, 2)}\n`
    const name = shortName(chat.title, 80).replace(/[/:]/g, ' ').trim() || 'conversation'
    return context.body(text, 200, attachmentHeaders({ name: `${name}.${format}`, type: TYPES[format] }))
  })
}
