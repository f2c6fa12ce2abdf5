import { awardOnPodium } from '../../shared/ceremony/award-of-cue.ts'
import { NIGHT } from '../../shared/ceremony/ceremony-words.ts'
import {
  type CeremonyEvent,
  ceremonyDue,
  consequencesOf,
  type Script,
  stepCeremony,
} from '../../shared/ceremony/machine.ts'
import type { RunOfShow } from '../../shared/ceremony/run-of-show.ts'
import { type Show, showOf } from '../../shared/ceremony/show.ts'
import type { CeremonyState, Seen } from '../../shared/ceremony/state.ts'
import type { Opened } from '../../shared/seals/envelope.ts'
import type { Services } from '../services.ts'
import type { StoredCeremony } from '../storage/ceremony-port.ts'
import type { PollKey } from '../votes/votes.ts'
import type { CeremonyAnswer } from './ceremonies.ts'
import { type LiveApplause, openLiveApplause } from './live-applause.ts'
import type { Results } from './results.ts'
import { stateOf } from './state-of.ts'

/** A timer waits no longer than this, for Node's longest is 24 days. */
const LONGEST_WAIT_MS = 60 * 60_000
/** What failed is tried again after so long. */
const AGAIN_MS = 1000
const NEVER = Number.POSITIVE_INFINITY

type Needs = Pick<Services, 'storage' | 'bus' | 'log' | 'now' | 'votes'>

/**
 * One run of a ceremony: the night, or a rehearsal. Its events happen one after the other, and each is written down before
 * anybody hears of it, so that a server that is killed comes back into the same cue.
 */
export interface LiveRun extends Pick<LiveApplause, 'react' | 'applause'> {
  readonly exhibition: string
  readonly ceremony: string
  readonly run: string
  show(): RunOfShow
  state(): CeremonyState
  /** As clients have it, with all that was read out. */
  shown(): Show
  ready(award: string): boolean
  /** `seen`: where the run stood for who asks; anywhere else nothing happens. */
  happens(event: CeremonyEvent, by: string, seen?: Seen): Promise<CeremonyAnswer>
  poll(award: string): PollKey
  /** Another run of show, in which the cue that plays is still there. */
  rewrite(show: RunOfShow, store: () => Promise<boolean>, by: string): Promise<CeremonyAnswer>
  /** Looks anew which awards are sealed. */
  refresh(): Promise<void>
  /** Hears of every change; returns its undo. */
  follow(listener: () => void): () => void
  close(): Promise<void>
}

export async function openRun(
  { storage, bus, log, now, votes }: Needs,
  { id: ceremony, exhibition, show: written }: StoredCeremony,
  run: string,
  results: Results,
): Promise<LiveRun> {
  let show = written
  const log_ = await storage.ceremonies.events(ceremony, run)
  const last = log_.at(-1)
  let state: CeremonyState = stateOf(log_, show)
  let seq = last?.seq ?? 0
  let opened: Opened[] = await results.again(state.opened)
  let sealed = await results.sealed()
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let tail: Promise<unknown> = Promise.resolve()
  let closed = false

  const ready = (award: string) => sealed.has(award)
  const script = (): Script => ({ show, ready })
  const key = (award: string): PollKey => ({ ceremony, run, award })
  const shown = (of: readonly Opened[] = opened): Show => showOf({ ceremony, run, seq, cues: show.cues }, state, of)
  const changed = () => {
    for (const listener of listeners) listener()
  }
  const clapped = await openLiveApplause(
    { storage, bus, now },
    { exhibition, ceremony, run, show: () => show, state: () => state, changed },
  )

  const openPoll = async (award: string) => {
    const given = show.awards.find(({ id }) => id === award)
    if (given?.ballot) await votes.open(key(award), { exhibition, nominees: given.nominees, ballot: given.ballot })
  }
  const countPoll = async (award: string) => {
    const count = await votes.close(key(award))
    if (count) await results.counted(award, count) // else the key is away: counted when it is back
    sealed = await results.sealed()
  }
  /** Polls that storage did not open or count in their moment: tried again, for a show does not wait for them. */
  const owed = new Map<string, (award: string) => Promise<void>>()
  const settle = async (award: string, task: (award: string) => Promise<void>) => {
    owed.delete(award)
    try {
      await task(award)
    } catch (error) {
      log.error({ err: error, ceremony, run, award }, 'a vote could not be opened or counted yet')
      owed.set(award, task)
    }
  }
  const countLeft = async () => {
    for (const [award, poll] of Object.entries(state.polls))
      if (poll.closedAt !== null && (!ready(award) || run !== NIGHT)) await countPoll(award)
  }

  /** The envelopes, or undefined when one cannot be opened: as when its key was taken away. Then it is not ready any more. */
  const unseal = async (awards: readonly string[], at: number): Promise<Opened[] | undefined> => {
    try {
      return await Promise.all(awards.map((award) => results.unseal(award, at)))
    } catch (error) {
      log.error({ err: error, ceremony, run }, 'an envelope could not be opened')
      sealed = await results.sealed()
      changed()
      return undefined
    }
  }

  /** Writes down and then tells; false when an envelope of it cannot be opened. */
  const happened = async (event: CeremonyEvent, next: CeremonyState, by: string, at: number) => {
    const before = state
    const { reveals, opens, closes, begins, ends } = consequencesOf(before, next)
    const read = await unseal(reveals, at)
    if (!read) return false
    const cue = begins === undefined ? null : (show.cues[begins] ?? null)
    const entry = { ceremony, run, seq: seq + 1, at, event, state: next, cue, by }
    // A rehearsal's made-up results open no envelope.
    if (!(await storage.ceremonies.append(entry, run === NIGHT ? read : [])))
      throw new Error('another process runs this')
    seq += 1
    state = next
    opened = [...opened, ...read]
    if (begins !== undefined || ends) clapped.over(before, at)
    // Open before it is told of: who hears of it may vote at once.
    for (const award of opens) await settle(award, openPoll)
    bus.publish('ceremony.changed', { exhibition, run, show: shown(read) })
    changed()
    for (const award of closes) await settle(award, countPoll)
    if (closes.length > 0) changed()
    return true
  }

  const oneByOne = <Value>(task: () => Promise<Value>): Promise<Value> => {
    const done = tail.then(task)
    tail = done.catch(() => {})
    return done
  }

  const happens: LiveRun['happens'] = (event, by, seen = {}) =>
    oneByOne(async () => {
      const at = now()
      await catchUp(at)
      // A key that bounced, or a request that was sent again: what it asked for has happened.
      const { played = state.played, next = state.next } = seen
      if (played !== state.played || next !== state.next) return { ok: false, reason: 'changed-meanwhile' }
      const step = stepCeremony(script(), state, event, at)
      if (!step.ok) return step
      if (step.state !== state && !(await happened(event, step.state, by, at)))
        return { ok: false, reason: 'not-sealed' }
      wait()
      return { ok: true }
    })

  /** Everything that was due until `at`, each in its turn. */
  const catchUp = async (at: number) => {
    for (let due = ceremonyDue(script(), state); due !== undefined && due <= at; due = ceremonyDue(script(), state)) {
      const step = stepCeremony(script(), state, { type: 'time' }, due)
      if (!step.ok || step.state === state) return
      if (!(await happened({ type: 'time' }, step.state, '', due))) return
    }
  }

  const wait = () => {
    clearTimeout(timer)
    const due = Math.min(ceremonyDue(script(), state) ?? NEVER, owed.size > 0 ? now() + AGAIN_MS : NEVER)
    if (due === NEVER || closed) return
    timer = setTimeout(
      () => {
        oneByOne(async () => {
          const again = [...owed]
          for (const [award, task] of again) await settle(award, task)
          if (again.length > 0) changed()
          await catchUp(now())
          wait()
        }).catch((error) => {
          log.error({ err: error, ceremony, run }, 'a ceremony could not go on')
          timer = setTimeout(wait, AGAIN_MS)
        })
      },
      Math.min(LONGEST_WAIT_MS, Math.max(0, due - now())),
    )
    timer.unref()
  }

  // After a restart: polls that were open are open, those that were closed are counted.
  for (const [award, poll] of Object.entries(state.polls)) if (poll.closedAt === null) await openPoll(award)
  await countLeft()
  if (run !== NIGHT) opened = await results.again(state.opened)
  wait()

  return {
    exhibition,
    ceremony,
    run,
    show: () => show,
    state: () => state,
    shown: () => shown(),
    ready,
    happens,
    react: clapped.react,
    applause: clapped.applause,
    poll: key,
    rewrite: (next, store, by) =>
      oneByOne(async () => {
        const playing = show.cues[state.index]
        const following = show.cues[state.next]
        const index = playing ? next.cues.findIndex(({ id }) => id === playing.id) : -1
        if (playing && state.phase === 'running' && index < 0) return { ok: false, reason: 'cue-plays' }
        const found = following ? next.cues.findIndex(({ id }) => id === following.id) : -1
        if (!(await store())) return { ok: false, reason: 'changed-meanwhile' }
        show = next
        const then = found >= 0 ? found : index + 1
        const podium = awardOnPodium(next.cues, index)
        if (state.phase === 'running' && (index !== state.index || then !== state.next || podium !== state.podium)) {
          const event = { type: 'rewritten', index, next: then } as const
          const step = stepCeremony(script(), state, event, now())
          if (step.ok) await happened(event, step.state, by, now())
        } else {
          bus.publish('ceremony.changed', { exhibition, run, show: shown([]) })
          changed()
        }
        wait()
        return { ok: true }
      }),
    refresh: () =>
      oneByOne(async () => {
        sealed = await results.sealed()
        await countLeft()
        changed()
        wait()
      }),
    follow(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      closed = true
      clearTimeout(timer)
      await tail
      clapped.close()
    },
  }
}
