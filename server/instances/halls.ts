import { defineRoom, type IRoomCache, matchMaker } from '@colyseus/core'
import type { DeskAudience } from '../../shared/ceremony/desk.ts'
import { NOBODY, together } from '../ceremony/audience-in.ts'
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

/** Who is in the halls of one run of a ceremony. A hall that closes meanwhile has nobody. */
export async function audienceOf(exhibition: string, run: string): Promise<DeskAudience> {
  const halls = await hallsOfRun(exhibition, run)
  const counts = await Promise.all(
    halls.map(({ roomId }) =>
      matchMaker
        .remoteRoomCall(roomId, 'audience' as never, [])
        .then((audience) => audience as unknown as DeskAudience)
        .catch(() => NOBODY),
    ),
  )
  return counts.reduce(together, NOBODY)
}

/** The open instances that show one run of a ceremony: 'night' are those that everybody may enter. */
export const hallsOfRun = async (exhibition: string, run: string): Promise<HallListing[]> =>
  (await hallsOf(exhibition)).filter(({ metadata }) => metadata.run === run)

/** The open instances of an exhibition, in all processes. */
export const hallsOf = async (exhibition: string): Promise<HallListing[]> =>
  (await matchMaker.query({ name: HALL_ROOM })).filter(
    (room): room is HallListing => room.metadata?.exhibition === exhibition,
  )
