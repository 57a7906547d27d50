import type { RunningServer } from '../../../../server/start.ts'
import type { TestDatabase } from '../../../database/test-database.ts'
import { startTestServer, type TestVisitor } from '../../test-server.ts'

/**
 * Where stories take place: a server over a database of its own, and who came
 * to it. The object stays the same while hooks open and close what is behind
 * it, so that a file of stories holds it from its first line on.
 */
export class Venue {
  #open: { database: TestDatabase; server: RunningServer } | undefined
  readonly #visitors: TestVisitor[] = []

  get database(): TestDatabase {
    return this.#opened.database
  }

  get server(): RunningServer {
    return this.#opened.server
  }

  get #opened(): { database: TestDatabase; server: RunningServer } {
    if (!this.#open) throw new Error('The server has not been started: only tests and hooks may use it.')
    return this.#open
  }

  protected async serve(options: Parameters<typeof startTestServer>[0]): Promise<void> {
    this.#open = { database: options.database, server: await startTestServer(options) }
  }

  /** Notes a visitor as one who leaves with the others. */
  protected admit<Visitor extends TestVisitor>(visitor: Visitor): Visitor {
    this.#visitors.push(visitor)
    return visitor
  }

  /** Closes the pages of all who came. */
  empty(): void {
    for (const visitor of this.#visitors.splice(0)) visitor.close()
  }

  async close(): Promise<void> {
    this.empty()
    const open = this.#open
    this.#open = undefined
    await open?.server.close()
    await open?.database.close()
  }
}
