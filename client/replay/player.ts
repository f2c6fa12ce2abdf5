import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Applause, Show } from '../../shared/ceremony/show.ts'
import { type CueMark, marksOf, type ReplayManifest } from '../../shared/replay/manifest.ts'
import { change, type Playhead, playedAt, STILL } from '../../shared/replay/playhead.ts'
import { applauseAt, type ReplayLog, showAt, showsOf } from '../../shared/replay/replay.ts'
import { ceremonyStore } from '../ceremony/ceremony-store.ts'
import { fetchReactions, fetchSigns } from './fetch-replay.ts'
import { fetchReels, type Reels } from './reels.ts'

/** The replay as the interface reads it: changes some times a second and not every frame. Times are ms of the replay. */
export interface Replaying {
  manifest: ReplayManifest
  marks: readonly CueMark[]
  length: number
  head: Playhead
  /** Shown place, full quarter seconds. */
  ms: number
  /** Index of the cue that plays in `marks`, -1 before the first. */
  mark: number
  ended: boolean
  /** Label of the instance that is watched, empty when nobody was in any. */
  instance: string
  captions: boolean
}

export const player = createStore<{ replaying: Replaying | null }>(() => ({ replaying: null }))
export const useReplaying = <Value>(select: (replaying: Replaying) => Value): Value => {
  return useStore(player, ({ replaying }) => {
    if (!replaying) throw new Error('Nothing is replayed here.')
    return select(replaying)
  })
}

const BEAT_MS = 100
const SHOWN_MS = 250
/** A cue is begun anew by "previous" when it has gone on for longer than this. */
const ANEW_MS = 3000

let head = STILL
let length = 0
let begins = 0
let log: ReplayLog = { from: 0, to: 0, shows: [], reactions: [], reels: [], signs: [] }
let reels: Reels | undefined
const beats = new Set<() => void>()

/** The time of the night that is shown, server ms. Read every frame. */
export const replayNow = (): number => begins + playedAt(head, performance.now(), length)
/** What is known of the night, as far as it was fetched. */
export const replayLog = (): ReplayLog => log
export const replayRuns = (): boolean => head.runs
export const replaySpeed = (): number => head.speed
/** Hears of every beat, ten a second; returns its undo. */
export function onBeat(listener: () => void): () => void {
  beats.add(listener)
  return () => beats.delete(listener)
}

const alter = (part: Partial<Replaying>): void => {
  const { replaying } = player.getState()
  if (replaying) player.setState({ replaying: { ...replaying, ...part } })
}

/** While the replay stands, the show is held where it is: films and music stand with it, and nobody goes on clapping. */
const heldWithMe = (show: Show | null, now: number): Show | null =>
  show?.cue && (show.heldAt === null || show.heldAt > now) && !head.runs ? { ...show, heldAt: now } : show
const hushedWithMe = (applause: Applause | null): Applause | null =>
  applause && !head.runs && applause.level > 0 ? { ...applause, level: 0 } : applause

let held: { of: Show | null; at: number; show: Show | null } = { of: null, at: 0, show: null }

/** Gives everything that draws a ceremony what it would have had then. */
function feed(now: number): void {
  const of = showAt(log, now)
  if (held.of !== of || (head.runs ? held.show !== of : held.at !== now))
    held = { of, at: now, show: heldWithMe(of, now) }
  const known = ceremonyStore.getState()
  const applause = hushedWithMe(applauseAt(log, now))
  const sameApplause = applause?.counts === known.applause?.counts && applause?.level === known.applause?.level
  const { show } = held
  const programme = player.getState().replaying?.manifest.programme ?? null
  if (known.show === show && sameApplause && known.programme === programme) return
  const opened =
    known.show === show && known.programme === programme
      ? known.opened
      : new Map(show?.opened.map((one) => [one.award, one]))
  ceremonyStore.setState({ show, opened, programme, applause: sameApplause ? known.applause : applause })
}

function look(): void {
  const { replaying } = player.getState()
  if (!replaying) return
  const now = replayNow()
  const played = now - begins
  if (played >= length && head.runs) head = change(head, performance.now(), length, { runs: false })
  reels?.want(now)
  feed(now)
  for (const beat of beats) beat()
  const ms = Math.floor(played / SHOWN_MS) * SHOWN_MS
  const mark = replaying.marks.findLastIndex(({ at }) => at <= now)
  if (ms === replaying.ms && mark === replaying.mark && head === replaying.head) return
  alter({ ms, mark, head, ended: played >= length })
}

const move = (to: Parameters<typeof change>[3]): void => {
  head = change(head, performance.now(), length, to)
  look()
}
export const pause = (): void => move({ runs: false })
/** Goes on; at its end, from the beginning. */
export const play = (): void => move(replayNow() - begins >= length ? { ms: 0, runs: true } : { runs: true })
export const seek = (ms: number): void => move({ ms })
export const setSpeed = (speed: number): void => move({ speed })
/** To the cue with this index in `marks`. */
export function toMark(index: number): void {
  const mark = player.getState().replaying?.marks[index]
  if (mark) seek(mark.at - begins)
}
export function toNeighbour(step: 1 | -1): void {
  const { replaying } = player.getState()
  const playing = replaying?.marks[replaying.mark]
  if (!replaying) return
  const anew = step < 0 && playing !== undefined && replayNow() - playing.at > ANEW_MS
  toMark(anew ? replaying.mark : Math.max(0, replaying.mark + step))
}
export const showCaptions = (captions: boolean): void => alter({ captions })
/** Who asked for it has no name any more in what is shown, as in what was recorded. */
export function takeNameOut(number: number): void {
  const { replaying } = player.getState()
  if (!replaying) return
  const { manifest } = replaying
  const people = manifest.people.map((one) =>
    one.number === number ? { number, name: '', look: 0, role: 0, stripe: 255 } : one,
  )
  alter({ manifest: { ...manifest, people, me: null } })
}
export function watchHall(instance: string): void {
  const { replaying } = player.getState()
  if (!replaying) return
  const { manifest } = replaying
  const watched = fetchReels(manifest, instance)
  reels = watched
  log = { ...log, reels: watched.here, signs: [] }
  void fetchSigns(manifest, instance).then((signs) => {
    if (reels === watched) log = { ...log, signs }
  })
  alter({ instance })
  look()
}

/** Begins a replay, which stands at its begin; returns its end. */
export function openReplay(manifest: ReplayManifest): () => void {
  begins = manifest.from
  length = manifest.to - manifest.from
  head = STILL
  log = { from: manifest.from, to: manifest.to, shows: showsOf(manifest), reactions: [], reels: [], signs: [] }
  const replaying: Replaying = {
    manifest,
    marks: marksOf(manifest),
    length,
    head,
    ms: 0,
    mark: -1,
    ended: false,
    instance: '',
    captions: true,
  }
  player.setState({ replaying })
  watchHall(manifest.halls[0]?.instance ?? '')
  let open = true
  void fetchReactions(manifest).then((reactions) => {
    if (open) log = { ...log, reactions }
  })
  const beat = setInterval(look, BEAT_MS)
  return () => {
    open = false
    clearInterval(beat)
    reels = undefined
    player.setState({ replaying: null })
    ceremonyStore.setState({ programme: null, show: null, opened: new Map(), applause: null })
  }
}
