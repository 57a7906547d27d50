import { z } from 'zod'
import { briefFields } from './posting-fields.ts'

const more = z.array(z.string().min(1).max(500)).max(20).nullable()

/** What an edit can say; null stays as it is. */
export const editFields = {
  jobId: z.uuid().describe('The posting.').meta({ slot: 'job' }),
  line: z
    .string()
    .max(200)
    .nullable()
    .describe('The person’s words for a line, such as "title"; null when the fields below say it all.')
    .meta({ slot: 'field_name' }),
  value: z
    .string()
    .max(4_000)
    .nullable()
    .describe('What that line should say; null without a line.')
    .meta({ slot: 'new_value' }),
  ...briefFields,
  title: briefFields.title.meta({
    slot: 'line_text',
    near: 'title|name|headline|heading|titled|called|named',
  }),
  company: briefFields.company.meta({ slot: 'line_text', near: 'company|employer|client|firm' }),
  description: briefFields.description.meta({ slot: 'line_text', near: 'description|text|body' }),
  addRequirements: more.describe('Requirements to add to those there are.').meta({
    slot: 'words',
    near: 'requirements?|(?:(?:candidates?|applicants?|they|people|you) )?(?:must|should|needs? to) (?:have|bring|hold)|(?:candidates?|applicants?|they|people|you) (?:must|needs?)|requires?|what we (?:ask|look|are looking) for|what (?:is|we) need(?:ed)?',
  }),
  addBenefits: more.describe('Benefits to add to those there are.').meta({
    slot: 'words',
    near: 'benefits?|perks?|(?:they|people|staff|employees|you|everybody|everyone) (?:(?:also|will) )*(?:gets?|receives?|enjoys?)',
  }),
}

export type EditInput = z.infer<z.ZodObject<typeof editFields>>
