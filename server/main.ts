import { EnvironmentError, readEnvironment } from './environment.ts'
import { createLogger, routeConsole } from './logger.ts'
import { startServer } from './start.ts'

const TIERS = {
  embedded: 'embedded database',
  postgres: 'your PostgreSQL',
  supabase: 'Supabase',
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

async function main(): Promise<void> {
  const environment = readEnvironment(process.env)
  const logger = createLogger(environment.LOG_LEVEL)
  routeConsole(logger)
  const server = await startServer({ environment, logger })
  const { name, builtIn, learnt } = server.model
  const model = builtIn ? `built-in model${learnt ? ' (learning, for its first answers)' : ''}` : name
  say(`AICareer is at ${server.url} · ${TIERS[server.backend.tier]} · ${model}`)

  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    // A second signal, or a shutdown that hangs, ends the process all the same.
    setTimeout(() => process.exit(1), 15_000).unref()
    server.close().then(
      () => process.exit(0),
      (error: unknown) =>
        fail(`The server did not stop cleanly: ${error instanceof Error ? error.message : String(error)}`),
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.on('uncaughtException', (error) => {
    // The database's driver throws where nobody can catch it when a connection ends under it.
    if (/node_modules[\\/]postgres[\\/]/.test(error.stack ?? '')) {
      logger.error({ err: error }, 'a database connection was lost')
      void server.backend
        .renewConnections()
        .catch((cause: unknown) => logger.error({ err: cause }, 'the database is away'))
      return
    }
    logger.fatal({ err: error }, 'uncaught exception')
    process.exit(1)
  })
  process.on('unhandledRejection', (error) => logger.error({ err: error }, 'unhandled rejection'))
}

main().catch((error: unknown) => {
  if (error instanceof EnvironmentError) fail(`The server can’t start with these settings:\n${error.message}`)
  fail(error instanceof Error ? error.message : String(error))
})
