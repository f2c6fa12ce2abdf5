import { Color, type ColorRepresentation } from 'three'
import type { LightPreset } from '../light/daylight.ts'

/** When each part of nightfall begins and ends, as shares of the whole: sky first, then the lines, then the wreath. */
const NIGHTFALL = { sky: [0, 0.55], lines: [0.45, 0.8], wreath: [0.7, 1] } as const
/** How bright the main screen is at the moment in which its picture changes. */
const SCREEN_DIM = 0.12
/** Brass shows the sky of so many moments of the turn: drawn anew each time, so not more often. */
const MIRRORS = 6

const one = new Color()
const other = new Color()
const mixColour = (a: ColorRepresentation, b: ColorRepresentation, t: number): number =>
  one.set(a).lerp(other.set(b), t).getHex()
const mix = (a: number, b: number, t: number): number => a + (b - a) * t

/** Ease of a part, 0 to 1, at the moment t of the whole. */
const part = ([from, to]: readonly [number, number], t: number): number => {
  const u = Math.min(1, Math.max(0, (t - from) / (to - from)))
  return u * u * (3 - 2 * u)
}

/** A preset that numbers can be written into. */
const copyOf = (preset: LightPreset): LightPreset => structuredClone(preset)

/** All that lies between two lights. */
export interface LightWay {
  /** The light of the moment that was asked for last: the same object each time. */
  readonly light: LightPreset
  /** Writes the light at `t`, 0 to 1, and says how often what brass reflects was drawn anew until then. */
  at: (t: number) => number
}

export interface LightTurn {
  /** The light as it is now: the same object each time. */
  readonly light: LightPreset
  /** Goes on by so many seconds. What brass reflects has to be drawn anew when `mirror` is true. */
  step: (seconds: number) => { mirror: boolean; done: boolean }
}

/** The way from one light to another: dusk as the guide has it, daybreak the same way backwards. */
export const lightWay = (from: LightPreset, to: LightPreset): LightWay => {
  const light = copyOf(from)
  const begin = copyOf(from)
  const dusk = to.glow >= from.glow
  const share = (which: keyof typeof NIGHTFALL, t: number): number =>
    dusk ? part(NIGHTFALL[which], t) : 1 - part(NIGHTFALL[which], 1 - t)
  return {
    light,
    at: (t) => {
      const sky = share('sky', t)
      const lines = share('lines', t)
      for (const name of ['zenith', 'middle', 'horizon', 'ground', 'glow'] as const)
        light.sky[name] = mixColour(begin.sky[name], to.sky[name], sky)
      light.sky.cloud = mix(begin.sky.cloud, to.sky.cloud, sky)
      light.sky.strength = mix(begin.sky.strength, to.sky.strength, sky)
      // the sun goes out where it stands: the moon takes over when nobody sees the shadows turn
      const dark = (dusk ? sky : 1 - sky) > 0.97
      light.sun.from = (dusk ? dark : !dark) ? to.sun.from : begin.sun.from
      light.sun.colour = mixColour(begin.sun.colour, to.sun.colour, sky)
      light.sun.strength = mix(begin.sun.strength, to.sun.strength, sky)
      light.hemisphere.sky = mixColour(begin.hemisphere.sky, to.hemisphere.sky, sky)
      light.hemisphere.ground = mixColour(begin.hemisphere.ground, to.hemisphere.ground, sky)
      light.hemisphere.strength = mix(begin.hemisphere.strength, to.hemisphere.strength, sky)
      light.card.colour = mixColour(begin.card.colour, to.card.colour, sky)
      light.card.strength = mix(begin.card.strength, to.card.strength, sky)
      light.glowFrom = [
        mix(begin.glowFrom[0], to.glowFrom[0], sky),
        mix(begin.glowFrom[1], to.glowFrom[1], sky),
        mix(begin.glowFrom[2], to.glowFrom[2], sky),
      ]
      light.exposure = mix(begin.exposure, to.exposure, sky)
      light.environment = mix(begin.environment, to.environment, sky)
      light.fog = mix(begin.fog, to.fog, sky)
      light.glow = mix(begin.glow, to.glow, lines)
      light.wreath = mix(begin.wreath, to.wreath, share('wreath', t))
      light.screen = lines < 0.5 ? mix(begin.screen, SCREEN_DIM, 2 * lines) : mix(SCREEN_DIM, to.screen, 2 * lines - 1)
      return Math.ceil(sky * MIRRORS)
    },
  }
}

/** That way in so many seconds. */
export const turnLight = (from: LightPreset, to: LightPreset, seconds: number): LightTurn => {
  const way = lightWay(from, to)
  let t = 0
  let mirrors = 0
  const told = { mirror: false, done: false }
  return {
    light: way.light,
    step: (passed) => {
      t = Math.min(1, t + passed / seconds)
      const due = way.at(t)
      told.mirror = due > mirrors
      told.done = t >= 1
      mirrors = due
      return told
    },
  }
}
