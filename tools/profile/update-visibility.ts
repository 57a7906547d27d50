import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { readPreferences, sharedFields } from './preferences-row.ts'
import { fieldInWords } from './shared-field.ts'

export const updateVisibility = defineTool({
  name: 'update_visibility',
  title: 'Change what agencies see',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Hides or shares one field of the profile in applications from now on. Not for changing the field’s value (update_profile), nor for only looking (show_visibility).',
  examples: [
    'hide my e-mail from agencies',
    'don’t share my LinkedIn with agencies',
    'share my website with agencies',
    'make my bio invisible to recruiters',
    'keep my location private',
    'show my GitHub to recruiters again',
    'stop sending my location when I apply',
    'agencies should not see my name',
    'hide my occupation',
    'let recruiters see my LinkedIn',
    'leave my website out of applications',
    'I don’t want agencies to get my e-mail',
    'include my bio in applications',
    'make my GitHub visible',
    'do not pass on my LinkedIn address to employers',
    'send my location along with applications',
    'turn off sharing of my name',
    'unhide my e-mail',
    'recruiters may see my bio',
    'take my website off what agencies get',
    'my occupation should be private',
    'please to hide my location for recruiters',
    'hide emial from the agency',
    'allow agencies to view my website',
    'no sharing of my GitHub please',
    'conceal my about text from employers',
    'switch my LinkedIn back on for applications',
    'keep my full name secret from agencies',
    'I would like my e-mail to be visible to recruiters',
  ],
  input: z.object({
    field: z
      .enum(sharedFields)
      .describe('The field of the profile.')
      .meta({
        slot: 'choice',
        says: {
          full_name: '(?:full |last |first |sur)?name',
          email: 'e-?m[ai]{2}l(?: address)?|mail',
          occupation: 'occupation|job title|profession',
          bio: 'bio(?:graphy)?|about(?: me| text)?',
          location: 'location|city|place|address|where i live',
          website: 'web ?site|homepage|web page',
          linkedin_url: 'linked ?in',
          github_url: 'git ?hub',
        },
      }),
    visible: z
      .boolean()
      .nullable()
      .describe('True: agencies get it with an application; false: they don’t; null when not said.')
      .meta({
        slot: 'flag',
        says: {
          true: '(?:show|shar(?:e|ing)|visible|includ\\w*|unhide|reveal|may see|can see|let|allow|send|back on|turn on|(?:can|may|should|could) (?:go|have?|get|know|read|view|be sent|be given))',
          false:
            "(?:hid(?:e|den|ing)|invisible|private|secret|conceal|stop|leave|omit|without|take .{0,30}off|turn off|switch off|no shar\\w*|(?:do not|don['’]?t|should ?n['’]?t|should not|must ?n['’]?t|must not|may not|can['’]?t|not|never|no longer)\\b.{0,30}?(?:shar\\w*|see|get|send|show|pass|visible|know|read|view))",
        },
      }),
  }),
  run: async ({ input, context }) => {
    const row = await readPreferences(context)
    const name = fieldInWords(input.field)
    if (input.visible === null)
      return refuse(
        `Should agencies get your ${name} with your applications? Say “share” or “hide my ${name}”.`,
      )
    const visibleNow = row.visibility[input.field] !== false
    if (visibleNow === input.visible) {
      return refuse(
        input.visible
          ? `Your ${name} already goes with your applications; I changed nothing.`
          : `Your ${name} is already hidden from agencies; I changed nothing.`,
      )
    }
    const { [input.field]: _before, ...others } = row.visibility
    const visibility = input.visible ? others : { ...others, [input.field]: false }
    const resume =
      input.visible || !['full_name', 'email', 'location'].includes(input.field)
        ? ''
        : ' Your resume may still say it: it goes as it is.'
    return {
      say: {
        text: input.visible
          ? `Agencies get your ${name} with your next applications. Say “undo” to go back.`
          : `Your ${name} no longer goes with your applications; what you have already sent stays as it was.${resume} Say “undo” to go back.`,
      },
      changes: [
        row.id === null
          ? { table: 'user_preferences', op: 'insert', values: { user_id: context.user.id, visibility } }
          : {
              table: 'user_preferences',
              op: 'update',
              id: row.id,
              values: { visibility },
              expect: { visibility: row.stored.visibility },
            },
      ],
    }
  },
})
