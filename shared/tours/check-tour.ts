import type { Demo } from '../demos/demo.ts'
import { utf8Bytes } from '../demos/kinds/app.ts'
import { machineOf } from '../demos/machines.ts'
import type { BoothSlot, FloorPlan } from '../plan/types.ts'
import type { Walkable } from '../plan/walkable.ts'
import { toMetres } from '../poses/lattice.ts'
import { fromBase64 } from './base64.ts'
import { TOUR_BYTES, TOUR_REACH, type TourRefusal } from './tour-words.ts'
import type { DemoChange, NewTour } from './tours.ts'
import { decodeTrack } from './track.ts'

/** The hall that a tour is checked against. */
export interface TourGround {
  plan: FloorPlan
  walkable: Walkable
  slot: BoothSlot
  demos: readonly Demo[]
}

/** Lattice rounding, and who leans on a wall. */
const SLACK = 0.12
/** Who sits is in the middle of a bench, where nobody can stand. */
const SEAT_METRES = 0.6

/** The rules of a recording beyond its schema, for whoever records and for the server alike: why it may not be kept. */
export function checkTour(tour: NewTour, ground: TourGround): TourRefusal | undefined {
  if (utf8Bytes(JSON.stringify(tour)) > TOUR_BYTES) return 'too-large'
  const bytes = fromBase64(tour.track)
  const track = bytes && decodeTrack(bytes)
  if (!track || (track.ms[track.count - 1] as number) > tour.ms) return 'invalid'
  if ([...tour.demo, ...tour.captions].some(({ at }) => at > tour.ms)) return 'invalid'
  const { stand } = ground.slot
  for (let index = 0; index < track.count; index++) {
    const x = toMetres(track.x[index] as number)
    const z = toMetres(track.z[index] as number)
    if (!isInside(ground, x, z)) return 'out-of-hall'
    if (Math.hypot(x - stand.x, z - stand.z) > TOUR_REACH) return 'far-away'
  }
  return checkChanges(tour.demo, ground.demos)
}

const isInside = ({ plan, walkable }: TourGround, x: number, z: number): boolean =>
  walkable.canStand(x, z, SLACK) || plan.seats.some((seat) => Math.hypot(seat.x - x, seat.z - z) < SEAT_METRES)

/** Demos that can be recorded: a live screen is gone when it is over. */
export const isRecordable = ({ kind }: Pick<Demo, 'kind'>): boolean => kind !== 'screen'

function checkChanges(changes: readonly DemoChange[], demos: readonly Demo[]): TourRefusal | undefined {
  let open: Demo | undefined
  for (const change of changes) {
    if ('demo' in change) {
      open = demos.find((demo) => demo.id === change.demo && isRecordable(demo))
      if (change.demo !== '' && !open) return 'no-such-demo'
    } else if (!open || !machineOf(open).act.safeParse(change.act).success) return 'invalid'
  }
  return undefined
}
