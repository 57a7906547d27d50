import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { createTestDatabase } from '../../../database/test-database.ts'
import { newApplicant } from '../../approvals/applicant.ts'
import { CandidateTalk } from './candidate-talk.ts'
import { Venue } from './venue.ts'

/** Who comes to the page: with a resume and a confirmed e-mail, unless told otherwise. */
interface Candidate {
  verified?: boolean
  resume?: boolean
}

/** The demo agency's page, answered by the built-in model: what a person gets who sets no key. */
class CareersPage extends Venue {
  async open({ frequentMs }: { frequentMs?: number | undefined }): Promise<void> {
    const database = await createTestDatabase({ seeded: true })
    await this.serve({ database, ...(frequentMs ? { frequentMs } : {}) })
  }

  /** Somebody comes to the page, and has a thread of their own unless told otherwise. */
  async welcome(person: Candidate = {}, talk = new CandidateTalk()): Promise<CandidateTalk> {
    const applicant = await newApplicant({ database: this.database, server: this.server, ...person })
    this.admit(applicant.visitor)
    return talk.begin(applicant)
  }
}

/**
 * Opens the page for all tests of the file, and has a new candidate come to it
 * for each. What is returned may be taken apart at once: the objects stay the
 * same, what is behind them is there when a test runs. `frequentMs` is how long
 * the server waits before it looks again for what is due.
 */
export function useTalk({ frequentMs, ...person }: Candidate & { frequentMs?: number } = {}): {
  page: CareersPage
  talk: CandidateTalk
} {
  const page = new CareersPage()
  const talk = new CandidateTalk()
  beforeAll(() => page.open({ frequentMs }))
  afterAll(() => page.close())
  beforeEach(async () => {
    await page.welcome(person, talk)
  })
  afterEach(() => page.empty())
  return { page, talk }
}
