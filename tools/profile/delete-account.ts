import { z } from 'zod'
import { defineTool, type Preview, type ToolContext } from '../core/definition.ts'
import { readRows } from '../core/read-rows.ts'
import { refuse } from '../core/refuse.ts'
import { count, listed } from '../core/wording.ts'

const MOST = 1_000
const id = z.object({ id: z.uuid() })

export const deleteAccount = defineTool({
  name: 'delete_account',
  title: 'Delete my account',
  for: ['guest', 'candidate'],
  effect: 'send',
  description:
    'Deletes the person’s account with all their data, for good. Shows a card that says what goes and what an agency must keep; then a code goes to their e-mail. Not for deleting one resume (delete_resume), for withdrawing an application (withdraw_application), nor for signing out.',
  examples: [
    'delete my account',
    'I want to delete my account',
    'close my account',
    'erase all my data',
    'remove me from your system',
    'delete everything you know about me',
    'please delete my profile and all my data',
    'forget me',
    'right to be forgotten',
    'wipe my account',
    'cancel my account for good',
    'I want to leave, delete everything',
    'close the account I have here, I want it gone',
    'terminate my account',
    'destroy all records of me',
    'get rid of my account',
    'GDPR erasure request',
    'unregister me',
    'delete my data permanently',
    'remove my account and my applications',
    'i dont want to have an account here anymore',
    'delet my acount',
    'deactivate and delete my account please',
    'purge all my personal data',
    'can you remove all information about me',
    'I no longer need this, erase my account',
    'kindly close and erase my user account',
    'scrap my account with everything in it',
  ],
  input: z.object({}),
  run: async ({ context }) => {
    const memberships = await readRows(
      id,
      context.read.select('agency_users').select('id').eq('user_id', context.user.id).limit(1),
    )
    if (memberships.length > 0)
      return refuse(
        'You are a member of an agency, and an agency must not lose its people by accident. Leave it first, or have an owner remove you; then I can delete your account.',
      )
    const rows = await countedRows(context)
    const kept = rows.sent
    const next = context.user.email
      ? `After you confirm, a six-digit code goes to ${context.user.email}; only with that code is anything deleted.`
      : 'You have no e-mail with us, so your click alone deletes it.'
    return {
      say: {
        text: `Check the card: it says what would be deleted and what agencies must keep. This can’t be undone. ${next}`,
        data: { applicationsKept: kept },
      },
      preview: previewOf({ rows, next, context }),
      changes: [],
    }
  },
})

interface Counted {
  resumes: number
  experiences: number
  saved: number
  sent: number
  chats: number
}

async function countedRows(context: ToolContext): Promise<Counted> {
  const mine = (table: 'resumes' | 'experiences' | 'saved_jobs') =>
    readRows(id, context.read.select(table).select('id').eq('user_id', context.user.id).limit(MOST))
  const [resumes, experiences, saved, sent, chats] = await Promise.all([
    mine('resumes'),
    mine('experiences'),
    mine('saved_jobs'),
    readRows(
      id,
      context.read
        .select('applications')
        .select('id')
        .eq('user_id', context.user.id)
        .neq('status', 'draft')
        .limit(MOST),
    ),
    readRows(
      id,
      context.read
        .select('chat_participants')
        .select('id')
        .eq('user_id', context.user.id)
        .in('role', ['owner', 'candidate'])
        .limit(MOST),
    ),
  ])
  return {
    resumes: resumes.length,
    experiences: experiences.length,
    saved: saved.length,
    sent: sent.length,
    chats: chats.length,
  }
}

function previewOf({ rows, next, context }: { rows: Counted; next: string; context: ToolContext }): Preview {
  const goes = [
    'your profile, preferences and sign-in',
    `${count(rows.resumes, 'resume')} with ${rows.resumes === 1 ? 'its file' : 'their files'}`,
    count(rows.experiences, 'entry', 'entries').concat(' of your work history'),
    count(rows.saved, 'saved job'),
    'alerts, interview practice, offers you noted, reviews and notes',
    `what you wrote in ${count(rows.chats, 'conversation')}`,
  ]
  const keeps =
    rows.sent > 0
      ? `That somebody applied, when and how it went (${count(rows.sent, 'application')}), under a pseudonym: without your name, contact data, letter and files. The law makes agencies keep that.`
      : 'Nothing: you have not applied to any.'
  return {
    title: 'Delete your account',
    recipient: 'Everything we keep of you',
    confirmLabel: context.user.email ? 'Go on to the code' : 'Delete for good',
    act: 'remove',
    doneText: context.user.email
      ? `One step is left: enter the six-digit code that goes to ${context.user.email}. Nothing is deleted before.`
      : 'Your account is being deleted.',
    rows: [
      { label: 'Is deleted', value: listed(goes) },
      { label: 'What agencies keep', value: keeps },
      { label: 'Can it be undone?', value: 'No. Download your data first if you want a copy.' },
      { label: 'Next', value: next },
    ],
  }
}
