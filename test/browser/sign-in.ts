import type { TestDatabase } from '../database/test-database.ts'
import { type Chat, eventually } from './chat.ts'

/** The code of the newest mail to an address. */
async function codeFor(email: string, { mails }: TestDatabase): Promise<string> {
  const newest = () => mails.findLast((mail) => mail.to === email)?.subject
  await eventually(newest).toMatch(/^\d{6} is your code$/)
  return newest()?.slice(0, 6) ?? ''
}

/** Fills in the form that is shown: e-mail, then the code from the mail. */
export async function signIn({
  chat,
  email,
  database,
}: {
  chat: Chat
  email: string
  database: TestDatabase
}): Promise<void> {
  const form = chat.frame.getByRole('region', { name: 'Sign in or confirm your e-mail' }).last()
  await form.getByRole('textbox', { name: 'E-mail address' }).fill(email)
  await form.getByRole('button', { name: 'Send code' }).click()
  const field = form.getByRole('textbox', { name: 'Six-digit code' })
  await field.waitFor()
  await field.fill(await codeFor(email, database))
}
