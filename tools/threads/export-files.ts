import { z } from 'zod'
import type { Card } from '../core/card.ts'

export const exportFormats = ['txt', 'json'] as const
export type ChatExportFormat = (typeof exportFormats)[number]

export const exportFormat = z
  .enum(exportFormats)
  .nullable()
  .describe('The form that was asked for; null offers both.')
  .meta({ slot: 'choice', says: { txt: 'te?xt|txt|plain|print(?:able)?', json: 'json|data' } })

const LABELS = {
  txt: { label: 'Plain text', detail: 'To read or print' },
  json: { label: 'JSON', detail: 'For other programs' },
} as const

/** Where a conversation is downloaded, as a card. */
export function exportCard({
  chatId,
  title,
  format,
}: {
  chatId: string
  title: string
  format: ChatExportFormat | null
}): Card {
  const formats = format ? [format] : exportFormats
  return {
    kind: 'files',
    title,
    files: formats.map((one) => ({ ...LABELS[one], href: `/api/chats/${chatId}/export.${one}` })),
  }
}
