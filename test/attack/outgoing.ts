import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'

const LOOPBACK = /^(127\.|::1$|::ffff:127\.|localhost$)/

/** Notes every connection to another machine and every process that this one starts. */
export function watchOutgoing(): { seen: string[]; stop: () => void } {
  const seen: string[] = []
  const onSocket = (message: unknown) => {
    const { socket } = message as { socket: Socket }
    socket.on('lookup', (_error, _address, _family, host) => {
      if (!LOOPBACK.test(host)) seen.push(`look-up of ${host}`)
    })
    socket.on('connectionAttempt', (address) => {
      if (!LOOPBACK.test(address)) seen.push(`connection to ${address}`)
    })
  }
  const onProcess = () => seen.push('a process')
  subscribe('net.client.socket', onSocket)
  subscribe('child_process', onProcess)
  return {
    seen,
    stop: () => {
      unsubscribe('net.client.socket', onSocket)
      unsubscribe('child_process', onProcess)
    },
  }
}
