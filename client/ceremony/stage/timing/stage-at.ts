import type { CueKind } from '../../../../shared/ceremony/ceremony-words.ts'
import { elapsedOf, type Show } from '../../../../shared/ceremony/show.ts'
import type { Opened } from '../../../../shared/seals/envelope.ts'
import { mix, smooth, span } from './ease.ts'
import {
  CLOSING_CONFETTI_MS,
  CONFETTI_MS,
  DUSK_MS,
  FLASH_MS,
  PHOTO_BEFORE_END,
  PUSH,
  REVEAL,
  SWELL_MS,
} from './moments.ts'

export type BeamMode = 'rest' | 'search' | 'find' | 'podium' | 'sway'

/** How the stage stands at a moment: numbers only, so that one object is written anew each frame. */
export interface StageNow {
  kind: CueKind | null
  /** Ms since the cue began. */
  elapsed: number
  /** 0 day, 1 night; the way between them is that of nightfall. */
  dusk: number
  /** 0 to 1: how much of the hall's own warm light is on (lines, lamps, wreath), and of the key light on the stage. */
  house: number
  key: number
  /** How bright the screens are, 1 as always. */
  screen: number
  beams: BeamMode
  /** 0 to 1: how strong the beams are. */
  beam: number
  /** Ms since leaves began to fall, -1 while none do; in the colours of the categories, or brass. */
  leaves: number
  colourful: boolean
  /** The award whose trophy stands on the plinth, or empty. */
  trophy: string
  /** 0 to 1: how near the camera has come. */
  push: number
  /** 0 to 1: the flash of a photo. */
  flash: number
  /** Winners stand on the podium. */
  podium: boolean
}

export const newStageNow = (): StageNow => ({
  kind: null,
  elapsed: 0,
  dusk: 0,
  house: 1,
  key: 1,
  screen: 1,
  beams: 'rest',
  beam: 1,
  leaves: -1,
  colourful: false,
  trophy: '',
  push: 0,
  flash: 0,
  podium: false,
})

/** Writes how the stage stands at the server's time `now`. Pure but for `out`: no clock, no chance, nothing remembered. */
export function readStage(
  show: Show,
  opened: ReadonlyMap<string, Opened>,
  now: number,
  out: StageNow = newStageNow(),
): StageNow {
  const { cue } = show
  const t = elapsedOf(show, now)
  out.kind = cue?.kind ?? null
  out.elapsed = t
  out.dusk = cue ? 1 : 0
  out.house = 1
  out.key = 1
  out.screen = 1
  out.beams = 'rest'
  out.beam = 1
  out.leaves = -1
  out.colourful = false
  out.trophy = ''
  out.push = 0
  out.flash = 0
  out.podium = false
  if (cue) play(cue, t, opened, out)
  const said = opened.get(show.podium)
  if (given(said)) onPodium(show.podium, said, now, out)
  override(show, out)
  return out
}

/** The same for who wants less motion: no leaf falls, and a camera that would come nearer is there at once. */
export function calm(out: StageNow): void {
  out.leaves = -1
  if (out.kind === 'reveal') out.push = Math.ceil(out.push)
}

/** Nothing falls and nothing shines for an award that nobody gets. */
const given = (said: Opened | undefined): said is Opened => said !== undefined && said.envelope.winners.length > 0

function play(cue: NonNullable<Show['cue']>, t: number, opened: ReadonlyMap<string, Opened>, out: StageNow): void {
  switch (cue.kind) {
    case 'doors':
    case 'countdown':
      out.dusk = 0
      return
    case 'opening':
      out.dusk = span(0, DUSK_MS, t)
      out.beam = smooth(DUSK_MS * 0.8, DUSK_MS * 1.3, t)
      return
    case 'nominees':
    case 'vote':
      out.house = 0.75
      out.key = 0.7
      out.beam = 0.5
      return
    case 'recording':
      out.house = 0.55
      out.key = 0.35
      out.beam = 0.15
      return
    case 'drumroll':
      out.house = mix(0.75, 0.3, smooth(0, 1500, t))
      out.key = mix(0.7, 0.25, smooth(0, 1500, t))
      out.screen = 0.7
      out.beams = 'search'
      out.beam = mix(0.25, 1, span(0, SWELL_MS, t))
      return
    case 'reveal':
      reveal(t, out)
      if (given(opened.get(cue.award))) {
        out.leaves = fall(t - REVEAL.confetti, CONFETTI_MS)
        out.trophy = t >= REVEAL.name ? cue.award : ''
      }
      return
    case 'walk-on':
      out.house = 0.85
      out.beams = 'podium'
      out.push = 1
      return
    case 'group-photo':
      out.key = 1.15
      out.push = 0.4
      out.flash = 1 - span(0, FLASH_MS, Math.abs(t - (cue.seconds * 1000 - PHOTO_BEFORE_END)))
      return
    case 'closing':
      out.beams = 'sway'
      out.leaves = fall(t - 800, CLOSING_CONFETTI_MS)
      out.colourful = true
      return
    default:
      return
  }
}

/** Winners who were called up stay in the light beside their trophy, until another cue than applause and thanks. */
function onPodium(award: string, said: Opened, now: number, out: StageNow): void {
  out.house = 0.85
  out.beams = 'podium'
  out.push = 1
  out.podium = true
  out.trophy = award
  // those leaves that were in the air when they were called go on falling
  out.leaves = fall(now - said.at - REVEAL.confetti, CONFETTI_MS)
}

const fall = (since: number, lasts: number): number => (since >= 0 && since < lasts ? since : -1)

/** The art guide's reveal: dark, the beams find the stage, the envelope opens, the name comes into full light. */
function reveal(t: number, out: StageNow): void {
  out.house = mix(0.3, 1, smooth(REVEAL.wreath, REVEAL.confetti, t))
  out.key = mix(mix(0.12, 0.6, smooth(REVEAL.beams, REVEAL.envelope, t)), 1, smooth(REVEAL.name, REVEAL.confetti, t))
  out.screen = t < REVEAL.envelope ? 0.04 : mix(0.04, 1, smooth(REVEAL.envelope, REVEAL.wreath, t))
  out.beams = t < REVEAL.confetti ? 'find' : 'podium'
  out.beam = t < REVEAL.beams ? 0 : smooth(REVEAL.beams, REVEAL.beams + 700, t)
  out.push = smooth(PUSH.from, PUSH.from + PUSH.ms, t)
}

/** What the director wants instead of the cue's light. */
function override({ lights }: Show, out: StageNow): void {
  if (lights === 'cue') return
  out.dusk = lights === 'day' ? 0 : 1
  if (lights !== 'dark') return
  out.house = Math.min(out.house, 0.25)
  out.key = Math.min(out.key, 0.3)
  out.beam *= 0.6
}
