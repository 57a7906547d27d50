import { z } from 'zod'
import { ownAgency } from '../applicants/own-agency.ts'
import { defineTool } from '../core/definition.ts'
import { count } from '../core/wording.ts'
import { threadCardRow, threadLine } from './thread-in-words.ts'
import { readThreads, type Thread, threadReference } from './thread-row.ts'

const SHOWN = 20
const states = ['waiting', 'unread', 'assistant', 'person', 'mine', 'closed'] as const

export const listThreads = defineTool({
  name: 'list_threads',
  title: 'Show threads',
  for: ['recruiter'],
  effect: 'read',
  description:
    'Lists the agency’s threads with applicants and visitors, those that wait longest first, with who answers and what is unread. Not for the applicants themselves (list_applicants) nor for words in messages (search_threads).',
  examples: [
    'show the threads',
    'who is waiting for an answer',
    'list all conversations with applicants',
    'open the inbox',
    'which threads are waiting',
    'show unanswered messages',
    'who has written to us',
    'any new messages from candidates',
    'show the queue',
    'who wants to talk to a person',
    'which conversations does the assistant handle',
    'list the closed threads',
    'whom do I need to answer today',
    'show me all open threads',
    'what came in overnight',
    'thread list',
    'who waits the longest for a reply',
    'display our message threads',
    'check the agency inbox',
    'unanswerd threads please',
    'are there candidates nobody replied to',
    'how many people wait in the queue',
    'give me the support threads that are waiting',
    'bring up the conversations people of ours have taken over',
    'messages I have not read yet',
    'which threads are done',
    'what is in the inbox',
    'let me see who is still waiting for us',
  ],
  input: z.object({
    state: z
      .enum(states)
      .nullable()
      .describe(
        'Only threads that wait for us, hold unread messages, are answered by the assistant, by a person or by the member who asks (mine), or are closed; null for all open ones.',
      )
      .meta({
        slot: 'choice',
        says: {
          unread: "unread|(?:not|haven[’']?t|have not)(?: yet)? read|new messages?|came in",
          waiting:
            'wait(?:s|ing)?|queued?|unanswered|unanswerd|no(?:body| one) (?:replied|answered)|need to answer|wants? to talk',
          closed: 'closed|done|finished|archived',
          assistant: 'assistant|ai|bot',
          mine: String.raw`i(?:['’]m| am) (?:\p{L}+ )?(?:handling|answering|looking after|running|dealing with|working on|sitting on|managing|covering)(?: (?:myself|personally))?|am i (?:\p{L}+ )?(?:handling|answering|looking after|running|dealing with|working on|managing)|i(?:['’]ve| have)? (?:\p{L}+ )?(?:taken|took|picked up|claimed)(?! it\b)(?: (?:over|on|myself|personally))*|(?:have|did) i (?:\p{L}+ )?(?:taken?|picked up|claimed)(?: (?:over|on|personally))*|i (?:handle|look after|answer|run|own|deal with|manage)(?: \p{L}+)? (?:myself|personally)|do i (?:handle|look after|own|manage)|(?:that|which) are mine|mine|in my hands|assigned to me|on my (?:desk|plate)|(?:handled|answered|taken over|taken|run|looked after|dealt with) by me|my own (?:threads?|chats?|conversations?)`,
          person: 'taken over|by (?:a )?(?:person|people|human|us)|people of ours',
        },
      }),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const status = input.state === 'closed' ? 'closed' : 'open'
    const all = await readThreads({ agencyId: agency.id, status, context })
    const threads = all
      .filter((thread) => fits({ thread, state: input.state, userId: context.user.id }))
      .toSorted(byWait)
    const waiting = all.filter(({ waitingSince }) => waitingSince !== null).length
    if (threads.length === 0) {
      const text = input.state
        ? `No thread of ${agency.name} fits that. ${waiting > 0 ? `${count(waiting, 'person', 'people')} wait${waiting === 1 ? 's' : ''} for an answer.` : 'Nobody waits for an answer.'}`
        : `${agency.name} has no open threads. One opens with every application, and when a visitor asks for a person.`
      return { say: { text, data: { total: 0, waiting } } }
    }
    const shown = threads.slice(0, SHOWN)
    const more = threads.length > SHOWN ? ` These are the first ${SHOWN}.` : ''
    return {
      say: {
        text: `${count(threads.length, status === 'open' ? 'open thread' : 'closed thread')}, ${waiting} waiting for an answer. The longest wait comes first.${more}`,
        lines: shown.map((thread, index) => `${index + 1}. ${threadLine(thread, context.now)}`),
        data: { total: threads.length, waiting },
        references: shown.map(threadReference),
      },
      card: {
        kind: 'rows',
        title: 'Threads',
        note: more.trim() || null,
        rows: shown.map((thread) => threadCardRow({ thread, text: null, now: context.now })),
        actions: [],
      },
    }
  },
})

function fits({
  thread,
  state,
  userId,
}: {
  thread: Thread
  state: (typeof states)[number] | null
  userId: string
}): boolean {
  switch (state) {
    case 'waiting':
      return thread.waitingSince !== null
    case 'unread':
      return thread.unread > 0
    case 'assistant':
      return thread.handler === 'ai'
    case 'person':
      return thread.handler === 'human'
    case 'mine':
      return thread.handler === 'human' && thread.assigned_to === userId
    default:
      return true
  }
}

/** Who waits comes first, the longest wait first; then the last changed. */
function byWait(one: Thread, other: Thread): number {
  if (one.waitingSince && other.waitingSince) return one.waitingSince.localeCompare(other.waitingSince)
  if (one.waitingSince || other.waitingSince) return one.waitingSince ? -1 : 1
  return other.updated_at.localeCompare(one.updated_at)
}
