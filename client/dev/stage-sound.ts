/** The ceremony's sound without a hall or an ear: rendered and measured (tests/e2e/stage-sound.test.ts). */
import type { CueKind } from '../../shared/ceremony/ceremony-words.ts'
import { ceremonySound } from '../ceremony/stage/sound/ceremony-sound.ts'
import { notesBetween } from '../ceremony/stage/sound/notes.ts'

const RATE = 22_050
/** Milliseconds of applause that are set at a time, as the hall does it. */
const CLAPS_MS = 120

export interface Measured {
  /** Highest sample, 1 is full scale. */
  peak: number
  /** Root mean square of each half second, decibels under full scale. */
  levels: number[]
}

/** Renders the first `seconds` of a kind of cue with an applause of `level`, and measures it. */
export async function measure(kind: CueKind, seconds: number, level = 0, music = 1): Promise<Measured> {
  const context = new OfflineAudioContext(2, seconds * RATE, RATE)
  let seed = 7
  const sound = ceremonySound(context, () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 4294967296
  })
  sound.music(music)
  for (const note of notesBetween(kind, seconds, 0, seconds * 1000)) sound.play(note, 0.02 + note.at / 1000)
  for (let ms = 0; ms < seconds * 1000; ms += CLAPS_MS) sound.clap(level, ms / 1000, CLAPS_MS / 1000)
  const rendered = await context.startRendering()
  const sides = [rendered.getChannelData(0), rendered.getChannelData(1)]
  let peak = 0
  const levels: number[] = []
  for (let from = 0; from < rendered.length; from += RATE / 2) {
    let sum = 0
    for (const side of sides)
      for (let i = from; i < Math.min(from + RATE / 2, side.length); i++) {
        const value = side[i] ?? 0
        peak = Math.max(peak, Math.abs(value))
        sum += value * value
      }
    levels.push(10 * Math.log10(Math.max(1e-12, sum / RATE)))
  }
  return { peak, levels }
}
