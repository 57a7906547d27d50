import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { listed } from '../core/wording.ts'
import { keptBesides } from './kept-besides.ts'
import { preferencesInWords, readPreferences } from './preferences-row.ts'
import { profileColumns, readProfile } from './profile-row.ts'

export const showProfile = defineTool({
  name: 'show_profile',
  title: 'Show my profile',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Shows the person’s profile, goals and job preferences: what the assistant knows about them. Not for a resume’s content (show_resume) nor for the work history (list_experiences).',
  examples: [
    'show me my profile',
    'see my profile',
    'what is my profile like',
    'view my profile details',
    'what do you have on me?',
    'what information do you have about me',
    'display my profile',
    'my details',
    'what do you know about me?',
    'show my profile',
    'which details of mine do you have?',
    'my profile please',
    'what is saved about me',
    'what name do you have for me?',
    'open my account details',
    'view my personal details',
    'what info u got on me',
    'which location is set in my profile',
    'do you have my LinkedIn link?',
    'see my data',
    'tell me what you remember about me',
    'can I check the information you hold about me',
    'who am I according to you?',
    'my personal information',
    'what is in my profile until now?',
    'is my website in the profile',
    'shw profile',
    'let me look at my bio',
    'which personal data do you store about me',
    'show my job preferences',
    'what are my career goals in here?',
    'which salary expectation do you have noted for me',
  ],
  input: z.object({}),
  run: async ({ context }) => {
    const [profile, preferences, besides] = await Promise.all([
      readProfile(context),
      readPreferences(context),
      keptBesides(context),
    ])
    if (!profile) return refuse('I could not find your profile. Try again in a moment.')
    const fields = [
      ...profileColumns.map(({ column, label }) => ({ label, value: profile[column] })),
      { label: 'E-mail', value: context.user.email },
    ]
    const known = fields.flatMap(({ label, value }) =>
      value ? [`- ${label}: ${shortName(value, 200)}`] : [],
    )
    const missing = fields.flatMap(({ label, value }) =>
      value || label === 'E-mail'
        ? []
        : [label === 'LinkedIn' || label === 'GitHub' ? label : label.toLowerCase()],
    )
    const confirmed =
      context.user.role === 'guest' ? ' Your e-mail is not confirmed yet; you need that only to apply.' : ''
    const text =
      known.length === 0
        ? 'Your profile is empty so far. Tell me, for example, “my name is Sam Okafor and I live in Leeds”.'
        : `This is your profile:\n\n${known.join('\n')}`
    const wishes = preferencesInWords(preferences, context)
    const after =
      wishes.length > 0
        ? `\n\nWhat you are after:\n\n${wishes.map(({ label, value }) => `- ${label}: ${shortName(value, 200)}`).join('\n')}`
        : ''
    const alsoKept = besides
      ? ` I also keep ${besides}: ask for any of them, or say “export my data” for everything.`
      : ''
    const gaps = known.length > 0 && missing.length > 0 ? ` Not filled in: ${listed(missing)}.` : ''
    return {
      say: {
        text: `${text}${after}${known.length + wishes.length > 0 ? '\n\n' : ' '}Only you see it; agencies see what you send with an application.${alsoKept}${gaps}${confirmed}`,
        data: { known: known.length, missing },
      },
      card: { kind: 'profile', fields: [...fields, ...wishes] },
    }
  },
})
