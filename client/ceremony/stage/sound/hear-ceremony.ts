import { elapsedOf } from '../../../../shared/ceremony/show.ts'
import { heard } from '../../../sound/heard.ts'
import type { StageSource } from '../stage-source.ts'
import { type CeremonySound, ceremonySound } from './ceremony-sound.ts'
import { notesBetween, notesUnderWay } from './notes.ts'

/** Ms between two looks, and how far ahead notes are set. */
const EVERY = 120
const AHEAD = 320
/** The art guide's: in a ceremony the bed goes down. */
const DUCK = { decibels: 12, seconds: 1.5 } as const
/** A cue of which more than this is over is come into, ms. */
const LATE = 350

/** Lets a ceremony be heard while the hall is: after the first tap, and while the switch is on. Returns its undo. */
export function hearCeremony(source: StageSource): () => void {
  let end = () => {}
  const follow = () => {
    end()
    const { now } = heard.getState()
    end = now ? play(source, now.context, now.sound.duck) : () => {}
  }
  follow()
  const leave = heard.subscribe(follow)
  return () => {
    leave()
    end()
  }
}

function play(
  source: StageSource,
  context: AudioContext,
  duck: (decibels: number, seconds: number) => void,
): () => void {
  let sound: CeremonySound | undefined
  let cue = ''
  let until = 0
  let startedAt = 0
  const quiet = () => {
    if (!sound) return
    sound.stop()
    sound = undefined
    cue = ''
    duck(0, DUCK.seconds)
  }
  const look = () => {
    const { show, applause, opened } = source.store.getState()
    if (!show?.cue) return quiet()
    if (!sound) {
      sound = ceremonySound(context)
      duck(DUCK.decibels, DUCK.seconds)
    }
    sound.music(show.music / 100)
    sound.clap(applause?.played === show.played ? applause.level : 0, context.currentTime, EVERY / 1000)
    const { kind, seconds } = show.cue
    const nobody = show.cue.kind === 'reveal' && opened.get(show.cue.award)?.envelope.winners.length === 0
    const elapsed = elapsedOf(show, source.now())
    const playing = `${show.run} ${show.played}`
    // a hold moves the beginning on; what was to come is set anew then
    if (playing !== cue || show.startedAt !== startedAt) {
      if (cue) sound.hush()
      cue = playing
      startedAt = show.startedAt
      until = elapsed < LATE ? 0 : elapsed
      if (elapsed >= LATE)
        for (const note of notesUnderWay(kind, seconds, elapsed, nobody))
          sound.play(note, context.currentTime + 0.02, (elapsed - note.at) / 1000)
    }
    if (show.heldAt !== null && show.heldAt <= source.now()) return
    const to = elapsed + AHEAD
    if (to <= until) return
    for (const note of notesBetween(kind, seconds, until, to, nobody))
      sound.play(note, context.currentTime + Math.max(0.01, (note.at - elapsed) / 1000))
    until = to
  }
  const timer = setInterval(look, EVERY)
  look()
  return () => {
    clearInterval(timer)
    quiet()
  }
}
