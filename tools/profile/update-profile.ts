import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { listed } from '../core/wording.ts'
import { withPartReplaced } from '../resumes/part-of-line.ts'
import { type ProfileColumn, profileColumns, readProfile } from './profile-row.ts'
import { siteAddress, webAddress } from './web-address.ts'

const input = z.object({
  fullName: z
    .string()
    .max(200)
    .nullable()
    .describe('New name; empty to clear.')
    .meta({ slot: 'person_name' }),
  occupation: z.string().max(200).nullable().describe('What they work as.').meta({ slot: 'job_title' }),
  bio: z.string().max(4_000).nullable().describe('A text about themselves.').meta({ slot: 'free_text' }),
  location: z.string().max(200).nullable().describe('Where they live.').meta({ slot: 'place' }),
  website: z.string().max(2_048).nullable().describe('Their own website.').meta({ slot: 'url' }),
  linkedinUrl: z.string().max(2_048).nullable().describe('LinkedIn address or name.').meta({ slot: 'url' }),
  githubUrl: z.string().max(2_048).nullable().describe('GitHub address or name.').meta({ slot: 'url' }),
})

export const updateProfile = defineTool({
  name: 'update_profile',
  title: 'Change my profile',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Changes the person’s profile: name, occupation, bio, location, website, LinkedIn, GitHub. Fields that are null stay; an empty text clears. Not for a line of a resume (correct_resume) nor for jobs they had (update_experience).',
  examples: [
    'change my name to Maria',
    'update my location to Dublin',
    'I am a nurse, put that in my profile',
    'change my occupation to driver',
    'set my location to Madrid',
    'update my bio',
    'my name is Anna Müller',
    'I live in Leeds now',
    'change my location to Berlin',
    'set my occupation to staff nurse',
    'update my profile: I am a backend developer',
    'my website is example.com',
    'here is my LinkedIn: https://www.linkedin.com/in/sam-okafor',
    'add my github github.com/samokafor',
    'call me Sam',
    'I moved to Manchester, update my profile',
    'set my bio: I love building things that people use every day',
    'I work as an electrician',
    'put London as my place of residence',
    'please change my full name in profile to Maria Silva Santos',
    'my profile should say data analyst',
    'remove my website from my profile',
    'i am based in madrid',
    'update my about text to ten years in care homes',
    'edit my profile, occupation teacher',
    'my new LinkedIn profile is linkedin.com/in/annam',
    'You can note that I reside in Dublin',
    'chnge my name to Jon Smith',
    'I am called Priya Raman by the way',
    'save my GitHub handle octocat',
  ],
  input,
  run: async ({ input, context }) => {
    const profile = await readProfile(context)
    if (!profile) return refuse('I could not find your profile. Try again in a moment.')
    const bio = input.bio === null ? null : wholeBio({ said: input.bio, before: profile.bio })
    if (bio === undefined)
      return refuse(
        'Your about text does not have the words that you want replaced; I changed nothing. Tell me the whole text, or say “in my resume” if you mean a line there.',
      )
    const { wanted, problems } = wantedColumns({ ...input, bio })
    if (problems.length > 0) return refuse(`I changed nothing: ${listed(problems)}.`)
    const changed = profileColumns.filter(
      ({ column }) => column in wanted && (wanted[column] ?? null) !== profile[column],
    )
    if (Object.keys(wanted).length === 0) {
      return refuse(
        'Tell me what to change: your name, occupation, bio, location, website, LinkedIn or GitHub.',
      )
    }
    if (changed.length === 0) return refuse('Your profile already says that; I changed nothing.')
    const values = Object.fromEntries(changed.map(({ column }) => [column, wanted[column] ?? null]))
    const expect = Object.fromEntries(changed.map(({ column }) => [column, profile[column]]))
    const said = changed.map(({ column, label }) => {
      const name = label === 'LinkedIn' || label === 'GitHub' ? label : label.toLowerCase()
      const value = wanted[column]
      return value ? `your ${name} is now “${shortAddress(value)}”` : `your ${name} is empty`
    })
    return {
      say: { text: `I updated your profile: ${listed(said)}. Say “undo” to go back.` },
      changes: [{ table: 'profiles', op: 'update', id: profile.id, values, expect }],
    }
  },
})

/** "team lead, not teamlead" replaces words in the text that is there; undefined where it has none of them. */
function wholeBio({ said, before }: { said: string; before: string | null }): string | null | undefined {
  const [, value, replaces] =
    /^([^.;!?\n]{1,80}?),? (?:and )?(?:not|instead of) ([^.;!?,\n]{1,60})[.!]?$/i.exec(said.trim()) ?? []
  if (!value || !replaces || said.trim().split(/\s+/).length > MOST_WORDS) return said
  return withPartReplaced({ text: before ?? '', replaces, value }) ?? undefined
}

/** A longer text that has "not" in it is the text itself. */
const MOST_WORDS = 9

/** An address without its scheme: a sentence must not hold a link made of somebody's text. */
function shortAddress(value: string): string {
  return shortName(value.replace(/^https?:\/\//, ''), 120)
}

type Wanted = Partial<Record<ProfileColumn, string | null>>

function wantedColumns(change: z.infer<typeof input>): { wanted: Wanted; problems: string[] } {
  const wanted: Wanted = {}
  const problems: string[] = []
  const plain = {
    full_name: change.fullName,
    occupation: change.occupation,
    bio: change.bio,
    location: change.location,
  }
  for (const [column, text] of Object.entries(plain)) {
    if (text !== null) wanted[column as ProfileColumn] = text.trim() || null
  }
  const addresses = {
    website: {
      text: change.website,
      whole: webAddress,
      problem: 'the website is not a web address like example.com',
    },
    linkedin_url: {
      text: change.linkedinUrl,
      whole: (text: string) => siteAddress({ text, host: 'www.linkedin.com', folder: 'in/' }),
      problem: 'the LinkedIn address should look like linkedin.com/in/your-name',
    },
    github_url: {
      text: change.githubUrl,
      whole: (text: string) => siteAddress({ text, host: 'github.com', folder: '' }),
      problem: 'the GitHub address should look like github.com/your-name',
    },
  }
  for (const [column, { text, whole, problem }] of Object.entries(addresses)) {
    if (text === null) continue
    const address = text.trim() === '' ? null : whole(text)
    if (address === null && text.trim() !== '') problems.push(problem)
    wanted[column as ProfileColumn] = address
  }
  return { wanted, problems }
}
