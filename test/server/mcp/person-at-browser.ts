import { randomBytes, randomUUID } from 'node:crypto'
import type { OAuthClientProvider } from '@modelcontextprotocol/sdk/client/auth.js'
import type {
  OAuthClientInformationMixed,
  OAuthClientMetadata,
  OAuthTokens,
} from '@modelcontextprotocol/sdk/shared/auth.js'
import type { RunningServer } from '../../../server/start.ts'
import type { TestDatabase } from '../../database/test-database.ts'

export const REDIRECT = 'http://127.0.0.1:33418/callback'

function fromHtml(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'")
}

export function hiddenOf(page: string, name: string): string {
  return fromHtml(new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '')
}

/** What a person does at the pages: types an address, reads the mail, types the code. */
export class PersonAtBrowser {
  readonly server: Pick<RunningServer, 'url'>
  readonly database: TestDatabase
  readonly email: string

  constructor(
    where: { server: Pick<RunningServer, 'url'>; database: TestDatabase },
    email = `${randomUUID()}@example.com`,
  ) {
    this.server = where.server
    this.database = where.database
    this.email = email
  }

  submit(
    step: 'code' | 'verify',
    fields: Record<string, string>,
    origin = this.server.url,
  ): Promise<Response> {
    return fetch(`${this.server.url}/mcp/sign-in/${step}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin },
      body: new URLSearchParams(fields),
    })
  }

  lastCode(): string {
    const mail = this.database.mails.findLast(({ to }) => to === this.email)
    return /\d{6}/.exec(mail?.subject ?? '')?.[0] ?? ''
  }

  /** From the first page to the answer to the code. */
  async signIn(firstPage: string): Promise<Response> {
    const request = hiddenOf(firstPage, 'request')
    const page = await (await this.submit('code', { request, email: this.email })).text()
    const fields = { request: hiddenOf(page, 'request'), email: hiddenOf(page, 'email') }
    return this.submit('verify', { ...fields, code: this.lastCode() })
  }

  /** The authorization code that the program gets in the end. */
  async agree(authorizationUrl: URL): Promise<string> {
    const page = await (await fetch(authorizationUrl)).text()
    const answer = await this.signIn(page)
    const target = answer.headers.get('location')
    if (!target) throw new Error(`${answer.status}: ${await answer.text()}`)
    return new URL(target).searchParams.get('code') ?? ''
  }

  async disconnectAll(): Promise<Response> {
    return this.signIn(await (await fetch(`${this.server.url}/mcp/disconnect`)).text())
  }
}

/** What the official client keeps of its authorization. */
export class KeptAuthorization implements OAuthClientProvider {
  readonly redirectUrl = REDIRECT
  readonly clientMetadata: OAuthClientMetadata = {
    client_name: 'Desk Helper',
    redirect_uris: [REDIRECT],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    token_endpoint_auth_method: 'none',
  }
  authorizationUrl: URL | undefined
  #client: OAuthClientInformationMixed | undefined
  #tokens: OAuthTokens | undefined
  #verifier = ''
  readonly #state = randomBytes(8).toString('hex')

  state(): string {
    return this.#state
  }
  clientInformation(): OAuthClientInformationMixed | undefined {
    return this.#client
  }
  saveClientInformation(client: OAuthClientInformationMixed): void {
    this.#client = client
  }
  tokens(): OAuthTokens | undefined {
    return this.#tokens
  }
  saveTokens(tokens: OAuthTokens): void {
    this.#tokens = tokens
  }
  redirectToAuthorization(url: URL): void {
    this.authorizationUrl = url
  }
  saveCodeVerifier(verifier: string): void {
    this.#verifier = verifier
  }
  codeVerifier(): string {
    return this.#verifier
  }
}
