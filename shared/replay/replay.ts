import type { Applause, Show } from '../ceremony/show.ts'
import { captionAt } from '../ceremony/show.ts'
import type { Bilingual } from '../exhibition/text.ts'
import { newShownPose, type ShownPose } from '../poses/pose-buffer.ts'
import { type HallReel, isThere, reelPose } from './hall-reel.ts'
import { countUntil } from './in-order.ts'
import type { ReplayManifest } from './manifest.ts'
import type { ReactionsFrame } from './reactions-track.ts'
import { type RaisedSign, signsAt } from './signs-track.ts'

/** A run that is over, ready to be asked for any moment of it. Times are server ms. */
export interface ReplayLog {
  from: number
  to: number
  /** In order; the same object is meant by the same moment. */
  shows: readonly { at: number; show: Show }[]
  reactions: readonly ReactionsFrame[]
  /** Of the instance that is watched, as far as they were fetched, in order. */
  reels: readonly HallReel[]
  /** What was held up in that instance, in order. */
  signs: readonly RaisedSign[]
}

/** A ceremony at a moment of its replay. */
export interface ReplayMoment {
  show: Show | null
  caption: Bilingual | null
  applause: Applause | null
  people: readonly (ShownPose & { person: number })[]
  /** What those people held up. */
  signs: readonly RaisedSign[]
}

/** The shows of a manifest, each with what was read out until then. */
export function showsOf(manifest: ReplayManifest): ReplayLog['shows'] {
  const { ceremony, run, of, cues, opened } = manifest
  return manifest.steps.map(({ at, cue, ...step }) => ({
    at,
    show: { ...step, ceremony, run, of, cue: cues[cue] ?? null, opened: opened.filter((one) => one.at <= at) },
  }))
}

/** The last one that was not later than `ms`; undefined before the first. */
const lastUntil = <One extends { at: number }>(list: readonly One[], ms: number): One | undefined =>
  list[countUntil(list, ms) - 1]

/** How the ceremony stood at `ms`: the same object as long as nothing changes. */
export const showAt = ({ shows }: Pick<ReplayLog, 'shows'>, ms: number): Show | null =>
  lastUntil(shows, ms)?.show ?? null

/** What the audience had done until `ms` in the cue of that moment; null before anybody did. */
export function applauseAt(log: Pick<ReplayLog, 'shows' | 'reactions'>, ms: number): Applause | null {
  const show = showAt(log, ms)
  const frame = lastUntil(log.reactions, ms)
  if (!show || !frame || frame.played !== show.played) return null
  const { ceremony, run } = show
  const { played, counts, people, level } = frame
  return { ceremony, run, played, counts, people, level }
}

/** The reel that tells of `ms`, if it was fetched. */
export function reelAt({ reels }: Pick<ReplayLog, 'reels'>, ms: number): HallReel | undefined {
  const last = reels.findLast(({ from }) => from <= ms)
  return last && ms <= last.to ? last : undefined
}

/** Who was in the instance at `ms`. */
export function peopleAt(reel: HallReel, ms: number): number[] {
  const there: number[] = []
  for (const [number, person] of reel.people) if (isThere(person, ms)) there.push(number)
  return there
}

/** Everything at a moment. A function of the log and of the time alone: playing and seeking come to the same. */
export function replayAt(log: ReplayLog, ms: number): ReplayMoment {
  const show = showAt(log, ms)
  const reel = reelAt(log, ms)
  const there = reel ? peopleAt(reel, ms) : []
  const people = there.map((person) => {
    const pose = newShownPose()
    if (reel) reelPose(reel, person, ms, pose)
    return { person, ...pose }
  })
  const signs = signsAt(log.signs, ms).filter(({ person }) => there.includes(person))
  return { show, caption: show && captionAt(show, ms), applause: applauseAt(log, ms), people, signs }
}
