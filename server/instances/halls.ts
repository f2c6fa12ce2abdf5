import { defineRoom, type IRoomCache, matchMaker } from '@colyseus/core'
import { type HallSeat, hallRoom } from '../rooms/hall-room.ts'
import type { Services } from '../services.ts'

export const HALL_ROOM = 'hall'
export type HallListing = IRoomCache & { metadata: HallSeat }

/** The rooms for `defineServer`, and the doors of Colyseus' own that are kept shut. */
export function hallRooms(services: Services) {
  const { controller } = matchMaker
  // Seats are given by `enter`; all that is left of Colyseus' matchmaking is a lost session's way back.
  controller.exposedMethods = ['reconnect']
  // By default it answers every origin with that origin and credentials allowed.
  controller.getCorsHeaders = () => ({ 'Access-Control-Allow-Origin': services.config.publicUrl ?? '' })
  return { [HALL_ROOM]: defineRoom(hallRoom(services)) }
}

/** How many are in the halls of one run of a ceremony, and how many of them sit. A hall that closes meanwhile has nobody. */
export async function audienceOf(exhibition: string, run: string): Promise<{ inside: number; seated: number }> {
  const halls = await hallsOfRun(exhibition, run)
  const counts = await Promise.all(
    halls.map(({ roomId }) =>
      matchMaker
        .remoteRoomCall(roomId, 'audience' as never, [])
        .then((count) => count as unknown as { inside: number; seated: number })
        .catch(() => ({ inside: 0, seated: 0 })),
    ),
  )
  return {
    inside: counts.reduce((sum, { inside }) => sum + inside, 0),
    seated: counts.reduce((sum, { seated }) => sum + seated, 0),
  }
}

/** The open instances that show one run of a ceremony: 'night' are those that everybody may enter. */
export const hallsOfRun = async (exhibition: string, run: string): Promise<HallListing[]> =>
  (await hallsOf(exhibition)).filter(({ metadata }) => metadata.run === run)

/** The open instances of an exhibition, in all processes. */
export const hallsOf = async (exhibition: string): Promise<HallListing[]> =>
  (await matchMaker.query({ name: HALL_ROOM })).filter(
    (room): room is HallListing => room.metadata?.exhibition === exhibition,
  )
