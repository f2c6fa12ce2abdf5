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

/** The open instances of an exhibition, in all processes. */
export const hallsOf = async (exhibition: string): Promise<HallListing[]> =>
  (await matchMaker.query({ name: HALL_ROOM })).filter(
    (room): room is HallListing => room.metadata?.exhibition === exhibition,
  )
