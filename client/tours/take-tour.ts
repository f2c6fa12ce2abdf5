import type { Demo } from '../../shared/demos/demo.ts'
import type { Booth } from '../../shared/exhibition/exhibition.ts'
import type { FloorPlan } from '../../shared/plan/types.ts'
import { newShownPose } from '../../shared/poses/pose-buffer.ts'
import { fromBase64 } from '../../shared/tours/base64.ts'
import type { Tour } from '../../shared/tours/tours.ts'
import { decodeTrack, poseAt } from '../../shared/tours/track.ts'
import { fetchDemo } from '../demos/demo-content.ts'
import { shownNow } from '../exhibition/exhibition-store.ts'
import { intend } from '../hall-session/intents.ts'
import { ownPlace } from '../hall-session/own-place.ts'
import { planOf } from '../hall-session/plan.ts'
import { session } from '../hall-session/session.ts'
import { tourWords } from '../i18n/tours.ts'
import { wordsNow } from '../i18n/words.ts'
import type { PersonView } from '../net/types.ts'
import { GHOST_SLOT } from '../world/ghost.ts'
import { startTour } from './player.ts'

/** Whoever is further from where the host begins comes to the booth first, metres. */
const FAR = 9

/** Fetches what a tour shows and begins it; false when it cannot be played. */
export async function takeTour(booth: Booth, tour: Tour, preview: boolean): Promise<boolean> {
  const shown = shownNow()
  if (!shown) return false
  const named = new Set(tour.demo.flatMap((change) => ('demo' in change && change.demo !== '' ? [change.demo] : [])))
  const demos = new Map<string, Demo>()
  await Promise.all(
    [...named].map(async (id) => {
      const demo = await fetchDemo(booth.id, id, shown.exhibition.revision)
      if (demo) demos.set(id, demo)
    }),
  )
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const stripe = shown.categories.get(booth.category)?.colour ?? 255
  const begins = startTour({ booth: booth.id, preview }, tour, demos, still ? undefined : hostOf(booth, tour, stripe))
  if (begins && !still && session.getState().view === '3d') turnToHost(booth.id, tour, planOf(shown.exhibition))
  return begins
}

/** The host as everybody saw them, marked as recorded. */
const hostOf = (booth: Booth, { name, look }: Tour, stripe: number): PersonView => ({
  slot: GHOST_SLOT,
  visitor: '',
  name: wordsNow(tourWords).ghostName(name),
  look,
  role: 'exhibitor',
  stripe,
  presence: 'here',
  view: '3d',
  kind: 'ghost',
  booth: booth.id,
  seat: -1,
  handRaised: false,
})

/** Leaves the close view of the booth and looks at the host; comes to the booth from far away, and else stays. */
function turnToHost(booth: string, tour: Tour, plan: FloorPlan): void {
  const bytes = fromBase64(tour.track)
  const track = bytes && decodeTrack(bytes)
  const slot = plan.booths.find(({ id }) => id === booth)
  if (!track || !slot) return
  const host = newShownPose()
  poseAt(track, 0, host)
  const near = Math.hypot(host.x - ownPlace.x, host.z - ownPlace.z) < FAR
  const { x, z } = near ? ownPlace : slot.stand
  const heading = Math.atan2(host.x - x, host.z - z)
  intend({ kind: 'walk', to: { kind: 'spot', x, z, heading } })
}

/** Goes after the host, until the visitor goes their own way. */
export const walkAlong = (): void => {
  intend({ kind: 'follow', slot: GHOST_SLOT })
}
