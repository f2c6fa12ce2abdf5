import { suggestLook } from '../../../shared/avatars/look.ts'
import { podiumSpot } from '../../../shared/ceremony/podium.ts'
import type { Exhibition } from '../../../shared/exhibition/exhibition.ts'
import type { Opened } from '../../../shared/seals/envelope.ts'
import { STAND_IN_SLOT, standIns } from '../../world/ghost.ts'
import type { Place, World } from '../../world/world.ts'
import { STAND_IN_AFTER } from './timing/moments.ts'
import type { StageNow } from './timing/stage-at.ts'

/** Somebody this near to a place of the podium stands on it, metres. */
const NEAR = 0.75
/** Seconds between two looks at who stands there. */
const LOOK_EVERY = 0.3

const at: Place = { x: 0, z: 0, heading: 0, anim: 'idle', speed: 0 }

export interface StandIns {
  /** Once a frame. `played` counts the cues; true when the list of stand-ins is another. */
  update: (stage: StageNow, played: number, opened: Opened | undefined) => boolean
  /** Winners of the envelope whose place a stand-in has. */
  readonly places: readonly number[]
  dispose: () => void
}

const seedOf = (text: string): number => {
  let hash = 7
  for (let i = 0; i < text.length; i++) hash = (hash * 31 + text.charCodeAt(i)) | 0
  return Math.abs(hash)
}

/**
 * Figures for the winners for whom nobody has come to the podium; they stay as long as its light does. Once somebody stood
 * there, nobody takes their place.
 */
export function standIns3d(world: World, exhibition: () => Exhibition): StandIns {
  const places: number[] = []
  const came = new Set<number>()
  const mine: number[] = []
  let cue = -1
  let award = ''
  let looked = 0
  const clear = () => {
    for (const slot of mine) standIns.delete(slot)
    mine.length = 0
    places.length = 0
  }
  const occupied = (x: number, z: number): boolean => {
    if (Math.hypot(world.me.x - x, world.me.z - z) < NEAR) return true
    for (const slot of world.people.slots())
      if (world.people.locate(slot, at) && Math.hypot(at.x - x, at.z - z) < NEAR) return true
    return false
  }
  const stand = (index: number, of: number, opened: Opened) => {
    const winner = opened.envelope.winners[index]
    if (!winner) return
    const shown = exhibition()
    const booth = shown.booths.find(({ id }) => id === winner.booth)
    const category = shown.categories.find(({ id }) => id === booth?.category)
    const spot = podiumSpot(index, of)
    const slot = STAND_IN_SLOT + index
    const { team } = winner
    mine.push(slot)
    places.push(index)
    standIns.set(slot, {
      person: {
        slot,
        visitor: '',
        name: team.en || team.zh || winner.title.en || winner.title.zh,
        look: suggestLook(seedOf(winner.booth)),
        role: 'exhibitor',
        stripe: category?.colour ?? 0,
        presence: 'here',
        view: '3d',
        kind: 'visitor',
        booth: winner.booth,
        seat: -1,
        handRaised: false,
      },
      locate: (out) => {
        out.x = spot.x
        out.z = spot.z
        out.heading = spot.heading
        out.anim = index % 2 ? 'wave' : 'cheer'
        out.speed = 0
        return true
      },
    })
  }
  return {
    places,
    update: (stage, played, opened) => {
      if (!stage.podium || !opened) {
        const had = places.length > 0
        clear()
        cue = -1
        award = ''
        return had
      }
      // applause and thanks are for those who stand there already
      const called = cue !== played && stage.kind === 'walk-on'
      if (called || award !== opened.award) {
        came.clear()
        clear()
      }
      cue = played
      award = opened.award
      if (places.length > 0 ? world.now - looked < LOOK_EVERY : stage.elapsed < STAND_IN_AFTER) return false
      looked = world.now
      const { winners } = opened.envelope
      let changed = false
      for (let index = 0; index < winners.length; index++) {
        if (came.has(index)) continue
        const spot = podiumSpot(index, winners.length)
        const free = !occupied(spot.x, spot.z)
        if (places.includes(index)) {
          if (free) continue
          // late, but here: their stand-in gives way
          standIns.delete(STAND_IN_SLOT + index)
          places.splice(places.indexOf(index), 1)
          changed = true
        } else if (free) {
          stand(index, winners.length, opened)
          changed = true
          continue
        }
        came.add(index)
      }
      return changed
    },
    dispose: clear,
  }
}
