import { z } from 'zod'

/**
 * JSON Resume as stored in `resumes.parsed_data`. Field names and the date form follow the
 * JSON Resume schema 1.0.0 (https://jsonresume.org/schema). Unknown keys are accepted and dropped,
 * so that what is stored stays bounded.
 */

const line = z.string().trim().max(300)
const paragraph = z.string().trim().max(8_000)
const url = z.string().trim().max(2_000)
/** YYYY, YYYY-MM or YYYY-MM-DD: as much as the resume says. */
const partialDate = z.string().regex(/^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
const lines = z.array(paragraph).max(100)
const keywords = z.array(line).max(200)
const entries = <T extends z.ZodType>(entry: T) => z.array(entry).max(100)

const location = z.object({
  address: line.optional(),
  postalCode: line.optional(),
  city: line.optional(),
  countryCode: line.optional(),
  region: line.optional(),
})

const profile = z.object({ network: line.optional(), username: line.optional(), url: url.optional() })

const basics = z.object({
  name: line.optional(),
  label: line.optional(),
  email: line.optional(),
  phone: line.optional(),
  url: url.optional(),
  summary: paragraph.optional(),
  location: location.optional(),
  profiles: entries(profile).optional(),
})

const work = z.object({
  name: line.optional(),
  position: line.optional(),
  location: line.optional(),
  url: url.optional(),
  startDate: partialDate.optional(),
  endDate: partialDate.optional(),
  summary: paragraph.optional(),
  highlights: lines.optional(),
})

const volunteer = z.object({
  organization: line.optional(),
  position: line.optional(),
  url: url.optional(),
  startDate: partialDate.optional(),
  endDate: partialDate.optional(),
  summary: paragraph.optional(),
  highlights: lines.optional(),
})

const education = z.object({
  institution: line.optional(),
  url: url.optional(),
  area: line.optional(),
  studyType: line.optional(),
  startDate: partialDate.optional(),
  endDate: partialDate.optional(),
  score: line.optional(),
  courses: lines.optional(),
})

const skill = z.object({ name: line.optional(), level: line.optional(), keywords: keywords.optional() })
const language = z.object({ language: line.optional(), fluency: line.optional() })
const certificate = z.object({
  name: line.optional(),
  date: partialDate.optional(),
  issuer: line.optional(),
  url: url.optional(),
})
const project = z.object({
  name: line.optional(),
  description: paragraph.optional(),
  highlights: lines.optional(),
  keywords: keywords.optional(),
  startDate: partialDate.optional(),
  endDate: partialDate.optional(),
  url: url.optional(),
})
const publication = z.object({
  name: paragraph.optional(),
  publisher: line.optional(),
  releaseDate: partialDate.optional(),
  url: url.optional(),
  summary: paragraph.optional(),
})
const award = z.object({
  title: line.optional(),
  date: partialDate.optional(),
  awarder: line.optional(),
  summary: paragraph.optional(),
})
const interest = z.object({ name: line.optional(), keywords: keywords.optional() })

/** The sections that are lists, each with the schema of one entry. */
export const jsonResumeSections = {
  work,
  volunteer,
  education,
  skills: skill,
  languages: language,
  certificates: certificate,
  projects: project,
  publications: publication,
  awards: award,
  interests: interest,
}

export const jsonResumeBasicsSchema = basics

export const jsonResumeSchema = z.object({
  basics: basics.optional(),
  work: entries(work).optional(),
  volunteer: entries(volunteer).optional(),
  education: entries(education).optional(),
  skills: entries(skill).optional(),
  languages: entries(language).optional(),
  certificates: entries(certificate).optional(),
  projects: entries(project).optional(),
  publications: entries(publication).optional(),
  awards: entries(award).optional(),
  interests: entries(interest).optional(),
})

export type JsonResume = z.infer<typeof jsonResumeSchema>
export type JsonResumeBasics = z.infer<typeof basics>
export type JsonResumeWork = z.infer<typeof work>
export type JsonResumeVolunteer = z.infer<typeof volunteer>
export type JsonResumeEducation = z.infer<typeof education>
export type JsonResumeProject = z.infer<typeof project>
export type JsonResumePublication = z.infer<typeof publication>
