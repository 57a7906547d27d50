import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { inject } from 'vitest'
import type { Backend } from '../../server/database/backend.ts'
import { createUserClient, type UserClient } from '../../server/database/clients.ts'
import { createLiteBackend } from '../../server/database/lite-backend.ts'
import { createSecretKeyClient } from '../../server/database/secret-key-client.ts'
import { createAuthPort } from '../../server/identity/auth-port.ts'
import type { Session } from '../../server/identity/session.ts'
import { type CodeMailbox, createCodeMailbox } from '../../server/mail/code-mailbox.ts'
import type { Mail } from '../../server/mail/mailbox.ts'
import { databaseUrl, SEEDED_TEMPLATE, TEMPLATE } from './postgres-cluster.ts'

export interface Person {
  id: string
  session: Session
  client: UserClient
}

export interface TestDatabase {
  backend: Backend
  url: string
  /** The database's owner: for arranging and for looking, never for acting. */
  sql: postgres.Sql
  service: UserClient
  mails: Mail[]
  mailbox: CodeMailbox
  createGuest: () => Promise<Person>
  /** A person with a confirmed e-mail. */
  createCandidate: (email?: string) => Promise<Person>
  close: () => Promise<void>
}

/** A database of one's own, made from the migrated (or also seeded) template in some 50 ms. */
export async function createTestDatabase({ seeded = false } = {}): Promise<TestDatabase> {
  const cluster = inject('cluster')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const admin = postgres(cluster.url, { max: 1, onnotice: () => {} })
  await admin.unsafe(`create database ${name} template ${seeded ? SEEDED_TEMPLATE : TEMPLATE}`)
  await admin.end()

  const url = databaseUrl({ url: cluster.url, name })
  const filesFolder = mkdtempSync(join(tmpdir(), 'aicareer-files-'))
  const mails: Mail[] = []
  const mailbox = createCodeMailbox({ send: async (mail) => void mails.push(mail) })
  const backend = await createLiteBackend({
    tier: 'embedded',
    databaseUrl: url,
    secrets: cluster.secrets,
    filesFolder,
    mailbox,
  })
  const sql = postgres(url, { max: 2, onnotice: () => {} })
  const service = createSecretKeyClient(backend)
  const auth = createAuthPort({ backend, guestCode: mailbox.guestCode })

  const personOf = (session: Session): Person => ({
    id: session.userId,
    session,
    client: createUserClient({ backend, token: () => session.accessToken }),
  })
  const createGuest = async () => personOf(await auth.createGuest())

  return {
    backend,
    url,
    sql,
    service,
    mails,
    mailbox,
    createGuest,
    createCandidate: async (email = `${randomUUID()}@example.com`) => {
      const person = await createGuest()
      await sql`insert into private.verified_users (user_id, email, verified_at) values (${person.id}, ${email}, now())`
      return person
    },
    close: async () => {
      await backend.close()
      await sql.end()
      const closer = postgres(cluster.url, { max: 1, onnotice: () => {} })
      await closer.unsafe(`drop database if exists ${name} with (force)`)
      await closer.end()
      rmSync(filesFolder, { recursive: true, force: true })
    },
  }
}
