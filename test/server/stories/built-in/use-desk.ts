import { afterEach, beforeEach } from 'vitest'
import { readEnvironment } from '../../../../server/environment.ts'
import { type ChosenModel, chooseModel } from '../../../../server/model/choose-model.ts'
import { createTestDatabase, type Person } from '../../../database/test-database.ts'
import { addMember } from '../../../tools/applicants/agency-desk.ts'
import { AGENCY, addAgencies } from '../../../tools/tool-bench.ts'
import { Guest, nameIt, Recruiter } from '../../console/desk.ts'
import type { TestSocket } from '../../test-server.ts'
import { ConsoleTalk } from './console-talk.ts'
import { Venue } from './venue.ts'

type Role = 'member' | 'admin' | 'owner'

let builtIn: ChosenModel | undefined

/** The built-in model, made once for a file of stories: each test has a server of its own. */
function builtInModel(): ChosenModel {
  builtIn ??= chooseModel(readEnvironment({}))
  return builtIn
}

/** A server that answers as one without a key does, over two agencies that have nothing yet. */
class Agency extends Venue {
  async open(): Promise<void> {
    const database = await createTestDatabase()
    await addAgencies(database)
    await this.serve({ database, model: builtInModel(), frequentMs: 50 })
  }

  /** A member of the agency called `name`. */
  async addColleague(name: string, role: Role = 'member'): Promise<Person> {
    return nameIt(this.database, await addMember(this.database, { role }), name)
  }

  /** Opens the console for the person, at a desk of their own unless told otherwise. */
  enter(person: Person, desk = new ConsoleTalk()): Promise<ConsoleTalk> {
    return desk.enter({ person, recruiter: this.admit(new Recruiter(this.server, AGENCY.slug)) })
  }

  /** Opens the agency's page, which is for candidates, for the person. */
  receive(person: Person): Promise<TestSocket> {
    return this.admit(new Guest(this.server, AGENCY.slug)).arrive(person)
  }

  /** What the person gets who follows a link of the console. */
  download(path: string | undefined, { session }: Person): Promise<Response> {
    return fetch(`${this.server.url}${path}`, { headers: { authorization: `Bearer ${session.accessToken}` } })
  }
}

interface Opening<Cast> {
  /** Who sits at the desk: a plain member, unless told otherwise. */
  name?: string
  role?: Role
  /** Brings in what there is before that person joins. Whom it returns, the tests find in `cast`. */
  arrange?: (agency: Agency) => Promise<Cast>
}

/**
 * Opens an agency for each test, on a database of its own, and the console for
 * one of its people. What is returned may be taken apart at once: the objects
 * stay the same, what is behind them is new in each test.
 */
export function useDesk<Cast>({ name = 'Noor Castelein', role = 'member', arrange }: Opening<Cast> = {}): {
  agency: Agency
  desk: ConsoleTalk
  cast: Cast
} {
  const agency = new Agency()
  const desk = new ConsoleTalk()
  const cast = {}
  beforeEach(async () => {
    await agency.open()
    Object.assign(cast, await arrange?.(agency))
    await agency.enter(await agency.addColleague(name, role), desk)
  })
  afterEach(() => agency.close())
  return { agency, desk, cast: cast as Cast }
}
