import { ANIMS, animAt } from '../../shared/avatars/gestures.ts'
import { standNear } from '../../shared/plan/walkable.ts'
import { newShownPose } from '../../shared/poses/pose-buffer.ts'
import { SPEEDS } from '../../shared/poses/reckon.ts'
import { type HallReel, reelPose } from '../../shared/replay/hall-reel.ts'
import { reelAt } from '../../shared/replay/replay.ts'
import { placeMe } from '../walk/place-me.ts'
import type { World } from '../world/world.ts'
import type { Crowd } from './crowd.ts'
import { replayLog, replayNow, replayRuns, replaySpeed } from './player.ts'

/** Gives the world the people of the recording, once a frame without allocating, and lets the watcher sit where they like. */
export const linkReplay = (world: World, crowd: Crowd): (() => void) => {
  const shown = newShownPose()
  const { me, plan, walkable } = world
  let reel: HallReel | undefined
  let log = replayLog()
  const before = { people: world.people, ask: world.ask }
  world.people = {
    slots: () => crowd.slots(),
    locate: (slot, out) => {
      const number = crowd.numberIn(slot)
      if (number < 0) return false
      const now = replayNow()
      if (log !== replayLog() || !reel || now < reel.from || now > reel.to) {
        log = replayLog()
        reel = reelAt(log, now)
      }
      if (!reel || !reelPose(reel, number, now, shown)) return false
      const speed = SPEEDS[shown.anim] ?? 0
      const goes = shown.moving && replayRuns()
      out.x = shown.x
      out.z = shown.z
      out.heading = shown.heading
      out.anim = speed > 0 && !goes ? ANIMS[0] : animAt(shown.anim)
      out.speed = goes ? speed * replaySpeed() : 0
      return true
    },
  }
  world.ask = {
    sit: (seat) => {
      const spot = plan.seats[seat]
      if (!spot) return
      me.seat = seat
      placeMe(world, spot)
    },
    stand: () => {
      me.seat = -1
      const free = standNear(walkable, me)
      if (free) placeMe(world, { ...free, heading: me.heading })
    },
    pose: () => undefined,
  }
  return () => {
    world.people = before.people
    world.ask = before.ask
  }
}
