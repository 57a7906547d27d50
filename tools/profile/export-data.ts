import { z } from 'zod'
import { defineTool } from '../core/definition.ts'

export const exportData = defineTool({
  name: 'export_data',
  title: 'Download all my data',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Gives everything that is kept of the person as one file to download. Not for one resume as a file (export_resume), nor for showing the profile here (show_profile).',
  examples: [
    'export all my data',
    'download everything you have about me',
    'give me a copy of all my data',
    'I want my data',
    'data export please',
    'GDPR data request',
    'send me all the information you store on me as a file',
    'subject access request',
    'download my data',
    'can I get an archive of my account?',
    'take out my data',
    'export my account',
    'let me download all my personal data',
    'zip of everything',
    'I would like to use my right to data portability',
    'backup of my whole account please',
    'how do I get a copy of everything you keep?',
    'hand over all data you hold about me',
    'complete export of my chats and applications',
    'export everyting',
    'give me my records as JSON, all of them',
    'DSAR',
    'all my chats, resumes and applications in one download',
    'I want a copy of my information before I leave',
    'pls export my personal information',
    'where can I download the data of my account',
    'full data dump for me',
    'retrieve all of my stored data',
  ],
  input: z.object({}),
  run: async () => ({
    say: {
      text: 'Here is everything that we keep of you, as one ZIP file: your profile, resumes and their files, work history, saved jobs, applications and what you sent with them, practice, offers, conversations, reviews, alerts, notes and the record of changes. It is made when you press the button.',
    },
    card: {
      kind: 'files',
      title: 'All your data',
      files: [
        { label: 'All my data', href: '/api/export', detail: 'ZIP with data.json and your uploaded files' },
      ],
    },
  }),
})
