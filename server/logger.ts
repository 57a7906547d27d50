import pino from 'pino'

export type Logger = pino.Logger

/** JSON lines on stderr: stdout carries the start line only. */
export function createLogger(level: string): Logger {
  return pino(
    { level, base: null, redact: ['token', '*.token', 'authorization', '*.authorization'] },
    pino.destination(2),
  )
}

/** Libraries that print to the terminal are heard through the log instead. Returns the way back. */
export function routeConsole(logger: Logger): () => void {
  const original = { log: console.log, info: console.info, warn: console.warn, error: console.error }
  const route =
    (level: 'debug' | 'warn' | 'error') =>
    (...words: unknown[]) =>
      logger[level]({ from: 'console' }, words.map(String).join(' '))
  Object.assign(console, {
    log: route('debug'),
    info: route('debug'),
    warn: route('debug'),
    error: route('warn'),
  })
  return () => Object.assign(console, original)
}
