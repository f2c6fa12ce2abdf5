import type { PlaceStage } from '../../hall/create-place.ts'
import { lightWay } from '../../hall/evening/turn-light.ts'
import { LIGHT, type LightPreset } from '../../hall/light/daylight.ts'
import { approach, mix } from './timing/ease.ts'
import { DUSK_MS } from './timing/moments.ts'
import type { StageNow } from './timing/stage-at.ts'

/** How quickly light that nobody scripted changes, shares a second: as a hand on a fader. */
const FADER = 1.3
/** A screen that changes its picture is dark in between, for so many seconds. */
const DIP = 0.3
/** A pause of the tab or a jump of the show longer than this is not faded. */
const JUMP = 1

export interface StageLight {
  /** Once a frame of so many seconds; `still`: light cuts. Whether the light is now as the stage wants it. */
  update: (stage: StageNow, seconds: number, still: boolean) => boolean
  /** How far nightfall is, 0 to 1; -1 before the ceremony had the light. */
  readonly dusk: number
  /** The screen shows something else from now on. */
  dip: () => void
  /** Gives the light back to the hall; with `day` what comes next fades in from there, else it cuts. */
  release: (day?: boolean) => void
}

/** The light of the hall as the ceremony wants it: nightfall, and over it the faders of house, key and screens. */
export function stageLight(place: PlaceStage): StageLight {
  const way = lightWay(LIGHT.day, LIGHT.evening)
  const now = { dusk: -1, house: 1, key: 1, screen: 1, flash: 0 }
  const told = { dusk: -1, house: 0, key: 0, screen: 0, flash: 0 }
  let dipping = 0
  let mirrors = -1
  let holds = false

  const fade = (stage: StageNow, seconds: number, still: boolean) => {
    const cut = still || now.dusk < 0 || seconds > JUMP
    const step = cut ? 9 : seconds * FADER
    now.dusk = approach(now.dusk, stage.dusk, cut ? 9 : (seconds * 1000) / DUSK_MS + 0.001)
    now.house = approach(now.house, stage.house, step)
    now.key = approach(now.key, stage.key, step)
    // the dark before a name is at once
    now.screen = approach(now.screen, stage.screen, stage.screen < now.screen ? 9 : step)
    now.flash = still ? 0 : stage.flash
    dipping = still ? 0 : Math.max(0, dipping - seconds / DIP)
  }
  const same = () =>
    dipping === 0 &&
    Math.abs(now.dusk - told.dusk) < 1e-4 &&
    Math.abs(now.house - told.house) < 1e-3 &&
    Math.abs(now.key - told.key) < 1e-3 &&
    Math.abs(now.screen - told.screen) < 1e-3 &&
    now.flash === told.flash

  return {
    update: (stage, seconds, still) => {
      fade(stage, seconds, still)
      if (holds && same()) return true
      const drawn = way.at(now.dusk)
      const light: LightPreset = way.light
      const night = light.glow
      const dim = dipping > 0 ? 0.12 + 0.88 * Math.abs(2 * dipping - 1) : 1
      light.screen *= Math.max(0.02, now.screen * dim)
      light.key = now.key + 2.5 * now.flash
      light.wash = mix(1, 0.25 + 0.75 * now.screen, night) + 3 * now.flash
      light.wreath *= mix(0.22, 1, now.house)
      light.glow *= mix(0.45, 1, now.house)
      light.sky.strength *= mix(1, mix(0.62, 1, now.house), night)
      light.hemisphere.strength *= 1 + 2.2 * now.flash
      light.environment *= mix(1, mix(0.75, 1, now.house), night)
      const mirror = !holds || drawn !== mirrors
      mirrors = drawn
      holds = true
      Object.assign(told, now)
      place.hold(light, mirror)
      return false
    },
    get dusk() {
      return now.dusk
    },
    dip: () => {
      dipping = 1
    },
    release: (day = false) => {
      now.dusk = day ? 0 : -1
      if (!holds) return
      holds = false
      place.hold(null)
    },
  }
}
