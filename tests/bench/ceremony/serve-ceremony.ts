import { createEnter } from '../../../server/instances/enter.ts'
import { SMALL, startHall } from '../../support/start-hall.ts'
import { answerParent } from '../sync/control.ts'
import type { Seat } from '../sync/serve-colyseus.ts'

/** The whole server with one exhibition, as an operator starts it. Seats are given by the real door, past its HTTP limits. */
const hall = await startHall({ cap: 200 })
const { services } = hall.app
const enter = createEnter(services)

answerParent({
  where: () => ({ url: hall.url }),
  organizer: async () => {
    const [organizer] = await hall.crowd(1)
    if (!organizer) throw new Error('There is no organizer.')
    await hall.grant(organizer, 'organizer')
    const { id, name, cookie } = organizer
    return { id, name, cookie }
  },
  seats: async ({ count }: { count: number }): Promise<Seat[]> => {
    const seats: Seat[] = []
    for (const { id } of await hall.crowd(count)) {
      const visitor = await services.storage.visitors.find(id)
      if (!visitor) throw new Error('Somebody of the crowd is unknown.')
      const reply = await enter({ ...visitor, grants: [] }, SMALL, { view: '3d' }, '127.0.0.1')
      if (!reply.ok) throw new Error(`Somebody was not let in: ${reply.reason}.`)
      const { processId, roomId, sessionId } = reply.reservation
      seats.push({ port: hall.app.port, path: `/${processId}/${roomId}?sessionId=${sessionId}` })
    }
    return seats
  },
  /** The claps that are stored of a night, of all its cues. */
  kept: async ({ ceremony }: { ceremony: string }) =>
    (await services.storage.night.applause(ceremony)).reduce((sum, { counts }) => sum + counts.clap, 0),
  salts: async ({ ceremony }: { ceremony: string }) =>
    (await services.seals.opened(ceremony)).map(({ award, envelope }) => ({ award, salt: envelope.salt })),
})
