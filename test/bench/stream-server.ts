import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LanguageModelV4StreamPart } from '@ai-sdk/provider'
import { MockLanguageModelV4 } from 'ai/test'
import { createLiteBackend } from '../../server/database/lite-backend.ts'
import { seed } from '../../server/database/seed.ts'
import { readEnvironment } from '../../server/environment.ts'
import { createAuthPort } from '../../server/identity/auth-port.ts'
import { createLogger } from '../../server/logger.ts'
import { createCodeMailbox } from '../../server/mail/code-mailbox.ts'
import { withMergedDeltas } from '../../server/model/choose-model.ts'
import { startServer } from '../../server/start.ts'
import { TOKEN_MS, TOKENS, tokenText } from './paced-text.ts'

const [databaseUrl = '', people = '1'] = process.argv.slice(2)

function pacedStream(): ReadableStream<LanguageModelV4StreamPart> {
  let index = 0
  let timer: NodeJS.Timeout
  return new ReadableStream({
    start: (controller) => {
      controller.enqueue({ type: 'stream-start', warnings: [] })
      controller.enqueue({ type: 'text-start', id: 't' })
      timer = setInterval(() => {
        controller.enqueue({ type: 'text-delta', id: 't', delta: tokenText(index) })
        index += 1
        if (index < TOKENS) return
        clearInterval(timer)
        controller.enqueue({ type: 'text-end', id: 't' })
        controller.enqueue({
          type: 'finish',
          finishReason: { unified: 'stop', raw: 'stop' },
          usage: {
            inputTokens: { total: 1, noCache: 1, cacheRead: 0, cacheWrite: 0 },
            outputTokens: { total: TOKENS, text: TOKENS, reasoning: 0 },
          },
        })
        controller.close()
      }, TOKEN_MS)
    },
    cancel: () => clearInterval(timer),
  })
}

const mailbox = createCodeMailbox({ send: async () => {} })
const random = () => randomBytes(32).toString('base64url')
const backend = await createLiteBackend({
  tier: 'postgres',
  databaseUrl,
  filesFolder: mkdtempSync(join(tmpdir(), 'aicareer-bench-')),
  secrets: {
    jwtSecret: random(),
    serverSecret: random(),
    publishableKey: `sb_publishable_${random()}`,
    secretKey: `sb_secret_${random()}`,
  },
  mailbox,
  seed,
})
const model = new MockLanguageModelV4({ doStream: async () => ({ stream: pacedStream() }) })
const server = await startServer({
  environment: readEnvironment({ PORT: '0' }),
  logger: createLogger('error'),
  database: { backend, mailbox },
  model: {
    model: withMergedDeltas(model),
    name: 'paced',
    builtIn: false,
    fallback: null,
  },
})
const auth = createAuthPort({ backend, guestCode: mailbox.guestCode })
const tokens: string[] = []
for (let person = 0; person < Number(people); person += 1) tokens.push((await auth.createGuest()).accessToken)

process.on('message', (question: string) => {
  if (question === 'cpu') process.send?.({ cpu: process.cpuUsage() })
  if (question === 'stop')
    void server
      .close()
      .then(() => backend.close())
      .then(() => process.exit(0))
})
process.send?.({ url: server.url, tokens })
