import * as z from 'zod/mini'
import { Picture } from '../../exhibition/exhibition.ts'
import { LANGUAGES } from '../../exhibition/say.ts'
import type { DemoMachine } from '../machine.ts'
import { OwnFile } from './own-file.ts'

const LONGEST_S = 4 * 60 * 60
const seconds = z.number().check(z.gte(0), z.lte(LONGEST_S))

/** The same film in one or more encodings, the first of them that a browser plays. */
export const VideoContent = z.object({
  sources: z
    .array(z.object({ url: OwnFile, type: z.string().check(z.regex(/^video\/[\w.+-]+(; ?codecs="[\w., ]+")?$/)) }))
    .check(z.minLength(1), z.maxLength(4)),
  seconds,
  /** Width by height. */
  shape: z.number().check(z.gte(0.2), z.lte(5)),
  still: z.optional(Picture),
  /** WebVTT files. */
  captions: z.array(z.object({ language: z.enum(LANGUAGES), url: OwnFile })).check(z.maxLength(LANGUAGES.length)),
})
export type VideoContent = z.infer<typeof VideoContent>

export const RATES = [0.5, 1, 1.5, 2] as const

const VideoAct = z.discriminatedUnion('type', [
  z.object({ type: z.literal('play') }),
  z.object({ type: z.literal('pause') }),
  z.object({ type: z.literal('seek'), at: seconds }),
  z.object({ type: z.literal('rate'), rate: z.literal(RATES) }),
])
export type VideoAct = z.infer<typeof VideoAct>

export interface VideoState {
  readonly [key: string]: number | boolean
  playing: boolean
  /** Second of the film that was shown at the moment `since`, server ms. */
  at: number
  since: number
  rate: number
}

/** Second of the film that everybody sees at `now`. */
export function shownAt({ playing, at, since, rate }: VideoState, length: number, now: number): number {
  if (!playing) return at
  return Math.min(length, at + (Math.max(0, now - since) / 1000) * rate)
}

const round = (value: number) => Math.round(value * 1000) / 1000

/** A film that all see at the same moment: the state says where it was when, and the clock says the rest. */
export const video: DemoMachine<VideoContent, VideoState, VideoAct> = {
  act: VideoAct,
  audience: [],
  maxBytes: 200,
  start: (_content, now) => ({ playing: false, at: 0, since: now, rate: 1 }),
  step(content, state, act, _by, now) {
    const at = round(shownAt(state, content.seconds, now))
    const from = { ...state, at, since: now }
    switch (act.type) {
      case 'play':
        return { ...from, playing: true, at: at >= content.seconds ? 0 : at }
      case 'pause':
        return { ...from, playing: false }
      case 'seek':
        return { ...from, at: round(Math.min(act.at, content.seconds)) }
      case 'rate':
        return { ...from, rate: act.rate }
    }
  },
  due: (content, { playing, at, since, rate }) =>
    playing ? since + ((content.seconds - at) / rate) * 1000 : undefined,
  onDue: (content, state, now) => ({ ...state, playing: false, at: content.seconds, since: now }),
}
