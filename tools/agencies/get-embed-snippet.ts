import { z } from 'zod'
import { ownAgency } from '../applicants/own-agency.ts'
import { defineTool } from '../core/definition.ts'
import { count } from '../core/wording.ts'
import { mustReadAgency } from './agency-row.ts'

/** Stands for the server where none is known, so that nobody pastes an address that is not theirs. */
const PLACEHOLDER = 'https://YOUR-SERVER'

export const getEmbedSnippet = defineTool({
  name: 'get_embed_snippet',
  title: 'Get the embed code',
  for: ['recruiter'],
  effect: 'read',
  description:
    'Gives the HTML tag that puts the agency’s chat on a web page: a button in the corner, or the chat inside the page. Not for allowing a page to use it (allow_origin).',
  examples: [
    'give me the embed code',
    'how do I put the chat on our website',
    'I need the script tag',
    'snippet for our careers page please',
    'embed code',
    'what do I paste into our site',
    'html for the widget',
    'code to embed the assistant',
    'how can we add the chat to our homepage?',
    'our web developer needs the code',
    'get the widget script',
    'install the chat on our page, how?',
    'show me the tag for our site',
    'I want the assistant inside the page, not as a button',
    'inline embed code',
    'integration code for the web page',
    'what is the javascript to include',
    'generate the snippet',
    'emebd code pls',
    'the line that goes into the html',
    'how to integrate the bot in wordpress',
    'copy the embed tag',
    'which script do we have to include on the careers site',
    'give us the code for the chat as part of the page',
    'code snippet for webmaster',
    'set up the widget on our site',
    'I lost the embed script, send it again',
  ],
  input: z.object({
    inPage: z
      .boolean()
      .nullable()
      .describe('True for the chat inside the page instead of a button in its corner; null when not said.')
      .meta({
        slot: 'flag',
        says: {
          true: 'inside the page|in the page|part of the page|in-?line|within the page',
          false: 'button|corner|bubble|launcher',
        },
      }),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const row = await mustReadAgency(agency.id, context)
    const server = context.publicUrl ? new URL(context.publicUrl).origin : PLACEHOLDER
    const tag = input.inPage
      ? `<ai-career agency="${row.slug}"></ai-career>\n<script src="${server}/widget.js" async></script>`
      : `<script src="${server}/widget.js" data-agency="${row.slug}" async></script>`
    const origins = row.known.allowedOrigins ?? []
    const where =
      origins.length > 0
        ? `It works on pages of ${count(origins.length, 'allowed address', 'allowed addresses')}: ${origins.slice(0, 5).join(', ')}${origins.length > 5 ? ' and more' : ''}.`
        : 'It works nowhere yet: first say which page may embed it, for example “allow https://www.your-agency.com”.'
    const hidden =
      row.status === 'active'
        ? ''
        : ' Your agency is not visible yet, so the chat stays empty until you say “make our agency visible”.'
    const unknown =
      server === PLACEHOLDER ? ` Put the address of your server in place of ${PLACEHOLDER}.` : ''
    return {
      say: {
        text: `Paste this into the HTML of your page, before \`</body>\`. ${where}${hidden}${unknown}`,
        data: { snippet: tag, allowed: origins },
      },
      card: {
        kind: 'snippet',
        title: input.inPage ? 'Chat inside the page' : 'Chat button',
        text: tag,
        note: `${where}${hidden}${unknown}`,
        actions: input.inPage
          ? [{ label: 'As a button instead', say: 'give me the embed code for a button in the corner' }]
          : [
              {
                label: 'Inside the page instead',
                say: 'give me the embed code for the chat inside the page',
              },
            ],
      },
    }
  },
})
