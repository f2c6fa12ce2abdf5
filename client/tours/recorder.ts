import { createStore } from 'zustand/vanilla'
import { animIndex } from '../../shared/avatars/gestures.ts'
import type { Spot } from '../../shared/plan/types.ts'
import { toBase64 } from '../../shared/tours/base64.ts'
import { noteChange } from '../../shared/tours/note-change.ts'
import {
  LONGEST_MS,
  MOST_CAPTIONS,
  MOST_CHANGES,
  SHORTEST_MS,
  TOUR_BYTES,
  TOUR_REACH,
} from '../../shared/tours/tour-words.ts'
import type { Caption, DemoChange, NewTour } from '../../shared/tours/tours.ts'
import { type TrackWriter, writeTrack } from '../../shared/tours/write-track.ts'
import { beginOwnAgain, onOwnAct } from '../demos/own-acts.ts'
import { ownPlace } from '../hall-session/own-place.ts'
import { touring } from './touring.ts'

/** What is being recorded here, as the interface reads it. */
export type Recording =
  | { name: 'running'; booth: string; seconds: number; bytes: number; far: boolean; captions: readonly Caption[] }
  | { name: 'done'; booth: string; tour: NewTour }

export const recorder = createStore<{ recording: Recording | null }>(() => ({ recording: null }))

const SAMPLE_MS = 100
/** Left for captions that are written afterwards. */
const SPARE_BYTES = 8_000

let running:
  | { booth: string; began: number; track: TrackWriter; changes: DemoChange[]; stops: (() => void)[] }
  | undefined

const sinceBegin = (): number => (running ? Math.min(LONGEST_MS, Math.round(performance.now() - running.began)) : 0)

const newTour = (
  { track, changes }: NonNullable<typeof running>,
  ms: number,
  captions: readonly Caption[],
): NewTour => ({
  ms,
  track: toBase64(track.bytes()),
  demo: changes.filter(({ at }) => at <= ms),
  captions: [...captions],
})

/** Records from now on how the own avatar walks, and what is done to the booth's demos. `stand`: where the booth is. */
export function startRecording(booth: string, stand: Spot): void {
  throwAway()
  const track = writeTrack()
  const changes: DemoChange[] = []
  const began = performance.now()
  const note = () => {
    track.note(performance.now() - began, { ...ownPlace, anim: animIndex(ownPlace.anim) })
  }
  const tick = () => {
    note()
    const { recording } = recorder.getState()
    if (!running || recording?.name !== 'running') return
    const seconds = Math.floor(sinceBegin() / 1000)
    const far = Math.hypot(ownPlace.x - stand.x, ownPlace.z - stand.z) > TOUR_REACH
    if (seconds === recording.seconds && far === recording.far) return
    const bytes = new TextEncoder().encode(JSON.stringify(newTour(running, sinceBegin(), recording.captions))).length
    recorder.setState({ recording: { ...recording, seconds, far, bytes } })
    if (sinceBegin() >= LONGEST_MS || bytes > TOUR_BYTES - SPARE_BYTES) stopRecording()
  }
  const timer = setInterval(tick, SAMPLE_MS)
  const forget = onOwnAct((what) => {
    if (what.booth !== booth || changes.length >= MOST_CHANGES) return
    noteChange(changes, 'demo' in what ? { at: sinceBegin(), demo: what.demo } : { at: sinceBegin(), act: what.act })
  })
  running = { booth, began, track, changes, stops: [() => clearInterval(timer), forget] }
  recorder.setState({ recording: { name: 'running', booth, seconds: 0, bytes: 0, far: false, captions: [] } })
  touring.setState({ recording: booth })
  note()
  // What is open already begins again, for a tour tells all that was done to it.
  beginOwnAgain()
}

/** Milliseconds since the recording began. */
export const recordedMs = sinceBegin

/** Adds a caption to the running recording; more than there may be are not taken. */
export function addCaption(caption: Caption): boolean {
  const { recording } = recorder.getState()
  if (recording?.name !== 'running' || recording.captions.length >= MOST_CAPTIONS) return false
  const captions = [...recording.captions, caption].sort((a, b) => a.at - b.at)
  recorder.setState({ recording: { ...recording, captions } })
  return true
}

export function stopRecording(): void {
  const { recording } = recorder.getState()
  if (!running || recording?.name !== 'running') return
  const tour = newTour(running, Math.max(SHORTEST_MS, sinceBegin()), recording.captions)
  for (const stop of running.stops) stop()
  running = undefined
  recorder.setState({ recording: { name: 'done', booth: recording.booth, tour } })
}

export function changeCaptions(captions: readonly Caption[]): void {
  const { recording } = recorder.getState()
  if (recording?.name === 'done')
    recorder.setState({ recording: { ...recording, tour: { ...recording.tour, captions: [...captions] } } })
}

/** Ends what is recorded and forgets it. */
export function throwAway(): void {
  for (const stop of running?.stops ?? []) stop()
  running = undefined
  recorder.setState({ recording: null })
  touring.setState({ recording: null })
}
