/** What a line of a resume holds; decides how a new value is checked and which words name it. */
export type LineKind =
  | 'person_name'
  | 'headline'
  | 'email'
  | 'phone'
  | 'website'
  | 'summary'
  | 'city'
  | 'region'
  | 'postal_code'
  | 'country'
  | 'address'
  | 'job_title'
  | 'company'
  | 'place'
  | 'start_date'
  | 'end_date'
  | 'date'
  | 'bullet'
  | 'school'
  | 'degree'
  | 'subject'
  | 'grade'
  | 'course'
  | 'skill'
  | 'level'
  | 'language'
  | 'certificate'
  | 'issuer'
  | 'project'
  | 'publication'
  | 'award'
  | 'interest'

interface Field {
  /** Path inside an entry (inside `basics` for the first section). */
  path: string
  label: string
  kind: LineKind
  /** The value is a list of lines. */
  list?: boolean
}

export interface SectionShape {
  name: string
  title: string
  /** Fields whose values name an entry: "at Acme". */
  namedBy: string[]
  fields: Field[]
}

const summary: Field = { path: 'summary', label: 'Summary', kind: 'summary' }
const start: Field = { path: 'startDate', label: 'Start date', kind: 'start_date' }
const end: Field = { path: 'endDate', label: 'End date', kind: 'end_date' }
const bullets: Field = { path: 'highlights', label: 'Bullet', kind: 'bullet', list: true }

/** The lines of a JSON Resume in the order in which a person reads them. */
export const resumeSections: readonly SectionShape[] = [
  {
    name: 'basics',
    title: 'Contact',
    namedBy: [],
    fields: [
      { path: 'name', label: 'Name', kind: 'person_name' },
      { path: 'label', label: 'Headline', kind: 'headline' },
      { path: 'email', label: 'E-mail', kind: 'email' },
      { path: 'phone', label: 'Phone', kind: 'phone' },
      { path: 'url', label: 'Website', kind: 'website' },
      { path: 'location.address', label: 'Address', kind: 'address' },
      { path: 'location.postalCode', label: 'Postal code', kind: 'postal_code' },
      { path: 'location.city', label: 'City', kind: 'city' },
      { path: 'location.region', label: 'Region', kind: 'region' },
      { path: 'location.countryCode', label: 'Country', kind: 'country' },
      summary,
    ],
  },
  {
    name: 'work',
    title: 'Work experience',
    namedBy: ['name', 'position'],
    fields: [
      { path: 'position', label: 'Job title', kind: 'job_title' },
      { path: 'name', label: 'Employer', kind: 'company' },
      { path: 'location', label: 'Place', kind: 'place' },
      start,
      end,
      summary,
      bullets,
    ],
  },
  {
    name: 'education',
    title: 'Education',
    namedBy: ['institution', 'area', 'studyType'],
    fields: [
      { path: 'studyType', label: 'Degree', kind: 'degree' },
      { path: 'area', label: 'Subject', kind: 'subject' },
      { path: 'institution', label: 'School', kind: 'school' },
      start,
      end,
      { path: 'score', label: 'Grade', kind: 'grade' },
      { path: 'courses', label: 'Course', kind: 'course', list: true },
    ],
  },
  {
    name: 'skills',
    title: 'Skills',
    namedBy: ['name'],
    fields: [
      { path: 'name', label: 'Skill', kind: 'skill' },
      { path: 'level', label: 'Level', kind: 'level' },
      { path: 'keywords', label: 'Skill', kind: 'skill', list: true },
    ],
  },
  {
    name: 'languages',
    title: 'Languages',
    namedBy: ['language'],
    fields: [
      { path: 'language', label: 'Language', kind: 'language' },
      { path: 'fluency', label: 'Level', kind: 'level' },
    ],
  },
  {
    name: 'certificates',
    title: 'Certificates',
    namedBy: ['name', 'issuer'],
    fields: [
      { path: 'name', label: 'Certificate', kind: 'certificate' },
      { path: 'issuer', label: 'Issuer', kind: 'issuer' },
      { path: 'date', label: 'Date', kind: 'date' },
    ],
  },
  {
    name: 'projects',
    title: 'Projects',
    namedBy: ['name'],
    fields: [
      { path: 'name', label: 'Project', kind: 'project' },
      start,
      end,
      { path: 'description', label: 'Description', kind: 'summary' },
      bullets,
    ],
  },
  {
    name: 'volunteer',
    title: 'Volunteering',
    namedBy: ['organization', 'position'],
    fields: [
      { path: 'position', label: 'Role', kind: 'job_title' },
      { path: 'organization', label: 'Organisation', kind: 'company' },
      start,
      end,
      summary,
      bullets,
    ],
  },
  {
    name: 'publications',
    title: 'Publications',
    namedBy: ['name', 'publisher'],
    fields: [
      { path: 'name', label: 'Publication', kind: 'publication' },
      { path: 'releaseDate', label: 'Date', kind: 'date' },
    ],
  },
  {
    name: 'awards',
    title: 'Awards',
    namedBy: ['title', 'awarder'],
    fields: [
      { path: 'title', label: 'Award', kind: 'award' },
      { path: 'date', label: 'Date', kind: 'date' },
    ],
  },
  {
    name: 'interests',
    title: 'Interests',
    namedBy: ['name'],
    fields: [{ path: 'name', label: 'Interest', kind: 'interest' }],
  },
]
