import { z } from 'zod'
import { ownAgency } from '../applicants/own-agency.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { count } from '../core/wording.ts'
import { findPosting, postingName, postingReference } from './posting-row.ts'
import { checkPosting, checkWording } from './wording/check-wording.ts'

export const checkPostingWording = defineTool({
  name: 'check_posting_wording',
  title: 'Check a posting’s wording',
  for: ['recruiter'],
  effect: 'read',
  description:
    'Looks in a posting, or in a text that was given, for wording that shuts people out (gender, age, origin, health, family, needless degrees, jargon) and for what is missing (pay, place, closing date), each with the sentence and a better wording. Changes nothing. Not for showing the posting (show_posting).',
  examples: [
    'check the wording of this posting',
    'is the nurse ad biased?',
    'does our advert discriminate against anybody',
    'review the text of the draft for gendered words',
    'is there anything problematic in the job ad',
    'check the language of the posting Backend Engineer',
    'how inclusive is our posting',
    'check this text: we want a young rockstar salesman',
    'proofread the draft for bias',
    'could the wording put people off?',
    'is the posting AGG compliant',
    'look for exclusionary language in job 2',
    'does the draft say anything about age',
    'wording check please',
    'what could be worded better in the advert',
    'is the ad gender neutral',
    'scan the driver posting for discriminating phrases',
    'are we asking for too much in the posting?',
    'is something missing in the draft, like pay or place',
    'test the tone of our job ad',
    'find jargon in the posting',
    'chek the wording',
    'would women feel addressed by this posting',
    'make sure the posting is fair to older people',
    'any red flags in the text of the vacancy?',
    'check my ad for inclusive language before I publish it',
  ],
  input: z.object({
    jobId: z
      .uuid()
      .nullable()
      .describe('The posting; null when a text is given.')
      .meta({
        slot: 'job',
        // “check this text: …” points at the text.
        says: { none: '(?:this|that|the following) (?:text|wording|sentence|paragraph|passage)' },
      }),
    text: z
      .string()
      .max(30_000)
      .nullable()
      .describe('A text to check that is not stored yet; null for a posting.')
      .meta({ slot: 'free_text' }),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    // A posting under discussion is meant, whatever else the sentence says.
    if (!input.jobId && !input.text?.trim()) {
      return refuse('Which posting should I check? Name one of your jobs, or give me the text after a colon.')
    }
    const found = input.jobId ? await findPosting({ jobId: input.jobId, agencyId: agency.id, context }) : null
    if (found && !found.posting) return found.refusal
    const posting = found?.posting ?? null
    const findings = posting ? checkPosting(posting) : checkWording(input.text ?? '')
    const name = posting ? `**${postingName(posting)}**` : 'your text'
    const references = posting ? [postingReference(posting)] : []
    if (findings.length === 0) {
      return {
        say: {
          text: `I found nothing to change in ${name}. I know lists of words in English and German, not the law: have somebody read it, too.`,
          references,
        },
      }
    }
    return {
      say: {
        text: `${count(findings.length, 'remark')} about ${name}; the card shows each with the sentence and a better wording. They are suggestions from lists of words, no legal advice. I can change the posting if you say how.`,
        data: { findings: findings.length },
        references,
        quotes: [
          {
            source: 'job_post',
            id: posting?.id ?? context.chatId,
            text: findings
              .map(
                ({ title, sentence, why, better }) =>
                  `${title}: ${why} Better: ${better}${sentence ? ` In: ${sentence}` : ''}`,
              )
              .join('\n')
              .slice(0, 8_000),
          },
        ],
      },
      card: {
        kind: 'rows',
        title: posting ? `Wording of ${posting.title}` : 'Wording',
        note: 'From lists of words in English and German.',
        rows: findings.map(({ title, sentence, why, better }, index) => ({
          id: `finding-${index + 1}`,
          title,
          subtitle: why,
          badge: null,
          facts: [{ label: 'Better', value: better }],
          text: sentence,
          actions: [],
        })),
        actions: [],
      },
    }
  },
})
