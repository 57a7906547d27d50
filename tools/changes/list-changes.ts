import { z } from 'zod'
import { dayInWords } from '../core/dates-in-words.ts'
import { defineTool } from '../core/definition.ts'
import { writesInWords } from './change-in-words.ts'
import { readWrites } from './change-row.ts'
import { readUndoPreview } from './undo-preview.ts'

const SHOWN = 20

export const listChanges = defineTool({
  name: 'list_changes',
  title: 'Show what was changed',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Lists what the assistant has written for the person, newest first, and what of it can be undone. Not for undoing (undo_change).',
  examples: [
    'show changes',
    'list your changes',
    'what changes did you make?',
    'show me what you changed',
    'what did you do?',
    'which changes have you made to my profile',
    'recent changes',
    'show the history of changes',
    'list the last changes',
    'what did you change?',
    'show the changes you made',
    'list everything you did for me',
    'what have you edited so far',
    'history of your changes',
    'which of my data did you modify?',
    'show me your recent actions',
    'what did the assistant do today',
    'did you change anything in my profile?',
    'I want to see the log of changes',
    'what can be undone?',
    'your last actions please',
    'give me a list of all modifications',
    'have u altered anything',
    'which things you have changed in my account',
    'audit trail',
    'what was the last thing you changed',
    'review what you wrote to my data',
    'changelog',
    'tell me what got updated by you',
  ],
  input: z.object({}),
  run: async ({ context }) => {
    const writes = await readWrites(context, SHOWN)
    if (writes.length === 0) return { say: { text: 'I have not changed anything of yours yet.' } }
    const [words, undoable] = await Promise.all([
      writesInWords(writes, context),
      undoableIds(writes.flatMap(({ changes, undone }) => (undone ? [] : changes.map(({ id }) => id)))),
    ])

    async function undoableIds(ids: string[]): Promise<Set<string>> {
      if (ids.length === 0) return new Set()
      const previews = await readUndoPreview(context, ids)
      return new Set(previews.filter(({ refused }) => refused === null).map(({ id }) => id))
    }

    const shown = writes.map((write) => ({
      id: write.id,
      at: write.at,
      summary: words.get(write.id) ?? 'Changed your data',
      undone: write.undone,
      undoable: !write.undone && write.changes.every(({ id }) => undoable.has(id)),
    }))
    const lines = shown.map(({ summary, at, undone, undoable }, index) => {
      const state = undone ? ', undone' : undoable ? '' : ', was sent, can’t be undone'
      return `${index + 1}. ${summary} (${dayInWords(at, context)}${state})`
    })
    return {
      say: {
        text:
          shown.length === 1
            ? 'This is the one thing I changed for you. Say “undo” to take it back.'
            : `These are the last ${shown.length} things I changed for you, the latest first. Say “undo” for the latest, or name one of them.`,
        lines,
        data: { shown: shown.length },
        references: shown.map(({ id, summary }) => ({ type: 'change', id, label: summary })),
      },
      card: { kind: 'changes', changes: shown },
    }
  },
})
