import type { Card } from '../core/card.ts'
import type { ConversationSummary } from './conversation-summary.ts'
import type { ThreadSummary } from './thread-summary.ts'

type Section = Extract<Card, { kind: 'facts' }>['sections'][number]

function listSection(title: string, lines: readonly string[]): Section[] {
  return lines.length > 0 ? [{ title, facts: [], text: lines.map((line) => `• ${line}`).join('\n') }] : []
}

/** The summary of a conversation with the assistant. */
export function conversationCard({ title, summary }: { title: string; summary: ConversationSummary }): Card {
  return {
    kind: 'facts',
    title: `Summary: ${title}`,
    sections: [
      ...listSection('You asked', summary.asked),
      ...listSection('Done', summary.done),
      ...listSection('Sent after your click', summary.sent),
      ...listSection('You decided against', summary.declined),
      ...listSection('Looked at', summary.lookedAt),
      ...listSection('Open', summary.open),
    ],
    actions: [],
  }
}

/** The summary of a thread between people. */
export function threadCard({ title, summary }: { title: string; summary: ThreadSummary }): Card {
  const said = (lines: readonly { writer: string; text: string }[]) =>
    lines.map(({ writer, text }) => `${writer}: ${text}`)
  return {
    kind: 'facts',
    title: `Summary: ${title}`,
    sections: [
      { title: 'Who wrote', facts: summary.writers, text: null },
      ...listSection('Questions without an answer', said(summary.openQuestions)),
      ...listSection('Latest of each side', said(summary.latest)),
    ],
    actions: [],
  }
}
