import { WebSocketServer } from 'ws'
import { MERGE_MS, TOKEN_MS, TOKENS, tokenText } from './paced-text.ts'

/** The floor: the same text in the same pieces, straight from memory to a WebSocket. */
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false }, () => {
  process.send?.({ url: `ws://127.0.0.1:${(server.address() as { port: number }).port}`, tokens: [] })
})

server.on('connection', (socket) => {
  socket.on('message', () => {
    const perMessage = MERGE_MS / TOKEN_MS
    let index = 0
    const timer = setInterval(() => {
      const delta = Array.from({ length: perMessage }, (_value, offset) => tokenText(index + offset)).join('')
      index += perMessage
      socket.send(JSON.stringify({ seq: index, delta }))
      if (index < TOKENS) return
      clearInterval(timer)
      socket.send(JSON.stringify({ end: true }))
    }, MERGE_MS)
  })
})

process.on('message', (question: string) => {
  if (question === 'cpu') process.send?.({ cpu: process.cpuUsage() })
  if (question === 'stop') process.exit(0)
})
