import { AppError, toAppError } from '../errors.ts'
import { readStanding, type Standing } from '../identity/standing.ts'
import type { AppSocket } from './connection.ts'

/**
 * Asks the database whether the session, and in the console the membership,
 * still stands; a socket whose does not is told why and ended.
 * @throws {AppError} session:*; server:* when the database is away, which ends nobody's session.
 */
export async function checkSession(socket: AppSocket): Promise<Standing> {
  try {
    if (socket.data.tokenExpiresAt <= Date.now()) throw new AppError('session:expired')
    return await readStanding(socket.data.client, socket.data.ticket)
  } catch (error) {
    const shown = toAppError(error)
    if (shown.code.startsWith('session:')) {
      socket.emit('session:ended', { error: shown.toProtocol() })
      // The answer to the event that asked goes out first.
      setImmediate(() => socket.disconnect(true))
    }
    throw error
  }
}
