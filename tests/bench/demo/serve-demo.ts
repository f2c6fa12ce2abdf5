import type { Socket } from 'node:net'
import { giveDemo, slidesDemo } from '../../support/demos.ts'
import { boothIdOf } from '../../support/small-exhibition.ts'
import { SMALL, startHall } from '../../support/start-hall.ts'
import { answerParent } from '../sync/control.ts'

/** The whole server with one demo at a booth, whose followers' bytes are counted where they leave. */
const hall = await startHall({ cap: 1000 })
await giveDemo(hall, 0, slidesDemo())
const booth = boothIdOf(SMALL, 0)
const sockets = new Set<Socket>()
hall.app.http.on('connection', (socket) => {
  sockets.add(socket)
  socket.once('close', () => sockets.delete(socket))
})

answerParent({
  where: () => ({ url: hall.url, exhibition: SMALL, booth }),
  /** Visitors with their cookies; the first is of the booth's staff. */
  crowd: async ({ count }: { count: number }) => {
    const visitors = await hall.crowd(count)
    const [host] = visitors
    if (host) await hall.grant(host, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth })
    return visitors.map(({ id, name, cookie }) => ({ id, name, cookie }))
  },
  bytesWritten: () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
})
