import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { shortName } from '../core/short-name.ts'
import { count, listed } from '../core/wording.ts'
import { readPreferences, sharedFields } from './preferences-row.ts'
import { FIELD_LABELS, fieldInWords, sharedNow } from './shared-field.ts'

export const showVisibility = defineTool({
  name: 'show_visibility',
  title: 'Show what agencies see',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Shows exactly which lines of the profile an agency gets with an application, and which are hidden. Not for the profile itself (show_profile), nor for changing it (update_visibility).',
  examples: [
    'what do agencies see of me?',
    'show what agencies get about me',
    'which of my data is shared with the agency?',
    'what is visible to recruiters',
    'show my privacy settings',
    'what would an agency get with my application?',
    'who can see my profile',
    'which details of mine are hidden?',
    'my visibility settings',
    'do recruiters see my LinkedIn?',
    'is my e-mail visible to agencies',
    'what personal information do employers receive from me',
    'show visibility',
    'what part of my profile gets shared',
    'can the agency see my bio?',
    'list what is sent along with an application from my profile',
    'what exactly do you pass on to recruiters about me',
    'which fields are private',
    'how does my profile look to an agency',
    'privacy overview please',
    'tell me what recruiters can read about me',
    'is my website shared when I apply?',
    'see my profile as an agency sees it',
    'what info goes out when I apply',
    'what am I sharing',
    'preview my shared profile',
    'wich of my data do agencies see',
    'are my links visible for the recruiter?',
  ],
  input: z.object({}),
  run: async ({ context }) => {
    const [{ visibility }, shared] = await Promise.all([readPreferences(context), sharedNow(context)])
    const sent = sharedFields.flatMap((field) => {
      const value = shared[field]
      return value ? [{ label: FIELD_LABELS[field], value }] : []
    })
    const hidden = sharedFields.filter((field) => visibility[field] === false)
    const nothing = sent.length === 0
    return {
      say: {
        text: `${nothing ? 'Nothing of your profile goes with an application now.' : `With an application an agency gets ${count(sent.length, 'line')} of your profile: ${listed(sent.map(({ label }) => label))}.`}${hidden.length > 0 ? ` You hide: ${listed(hidden.map(fieldInWords))}.` : ''} Before you apply they see nothing. Your resume goes as it is, with the contact lines in it.`,
        lines: sent.map(({ label, value }) => `- ${label}: ${shortName(value, 200)}`),
        data: { shared: Object.keys(shared), hidden },
      },
      card: {
        kind: 'facts',
        title: 'What an agency gets with your application',
        sections: [
          { title: 'Shared', facts: sent, text: nothing ? 'Nothing of your profile.' : null },
          ...(hidden.length > 0
            ? [
                {
                  title: 'Hidden',
                  facts: hidden.map((field) => ({ label: FIELD_LABELS[field], value: 'not sent' })),
                  text: null,
                },
              ]
            : []),
        ],
        actions: [
          ...sharedFields
            .filter((field) => shared[field] && field !== 'full_name')
            .slice(0, 4)
            .map((field) => ({
              label: `Hide ${fieldInWords(field)}`,
              say: `hide my ${fieldInWords(field)} from agencies`,
            })),
          ...hidden.slice(0, 4).map((field) => ({
            label: `Share ${fieldInWords(field)}`,
            say: `share my ${fieldInWords(field)} with agencies`,
          })),
        ],
      },
    }
  },
})
