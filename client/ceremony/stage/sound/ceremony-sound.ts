import { clapping } from './clapping.ts'
import type { Note } from './notes.ts'
import { noiseOf, playNote } from './voices.ts'

export interface CeremonySound {
  play: (note: Note, at: number, gone?: number) => void
  clap: (level: number, at: number, seconds: number) => void
  /** How loud the music is, 0 to 1; hands are not music. */
  music: (level: number) => void
  /** What still sounds fades out: another cue has begun. */
  hush: () => void
  stop: () => void
}

/** Seconds in which what belongs to the cue before goes. */
const HUSH = 0.7

/** All that a ceremony sounds like, made here, into the context's destination through a limiter. */
export function ceremonySound(context: BaseAudioContext, chance?: () => number): CeremonySound {
  const limit = new DynamicsCompressorNode(context, { threshold: -9, knee: 6, ratio: 12, attack: 0.004, release: 0.2 })
  limit.connect(context.destination)
  const music = new GainNode(context, { gain: 0.6 })
  music.connect(limit)
  const noise = noiseOf(context)
  const hands = clapping(limit, noise, chance)
  let cue = new GainNode(context)
  cue.connect(music)
  return {
    play: (note, at, gone) => playNote(cue, noise, note, at, gone),
    clap: hands.clap,
    music: (level) => music.gain.setTargetAtTime(level, context.currentTime, 0.25),
    hush: () => {
      const old = cue
      old.gain.setTargetAtTime(0, context.currentTime, HUSH / 4)
      cue = new GainNode(context)
      cue.connect(music)
      setTimeout(() => old.disconnect(), HUSH * 2000)
    },
    stop: () => limit.disconnect(),
  }
}
