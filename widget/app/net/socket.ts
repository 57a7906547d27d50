/** A chunk of its own: half of the first download waits until there is something to send. */
export { io } from 'socket.io-client'
