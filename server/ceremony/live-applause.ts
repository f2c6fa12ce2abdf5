import { awardOfCue } from '../../shared/ceremony/award-of-cue.ts'
import { NIGHT, type Reaction } from '../../shared/ceremony/ceremony-words.ts'
import type { RunOfShow } from '../../shared/ceremony/run-of-show.ts'
import type { Applause } from '../../shared/ceremony/show.ts'
import type { CeremonyState } from '../../shared/ceremony/state.ts'
import type { Services } from '../services.ts'
import { createApplauseMeter } from './applause-meter.ts'

/** The applause is told so often while somebody claps. */
const APPLAUSE_MS = 500
/** With every so many-th time that it is told, what it comes to is kept: once a second. */
const KEEP_EVERY = 2

/**
 * What the audience of one run does, beside what the ceremony does. The sum of the cue that plays is kept once a second
 * while somebody claps and when the cue is over: a server that is killed comes back with all of it but the last second, or
 * what storage had not taken by then.
 */
export interface LiveApplause {
  /** How many of the reactions count. */
  react(visitor: string, reaction: Reaction, times: number): number
  applause(): Applause
  /** The cue of `state` was over at `at`: what was clapped in it is kept, and the next one begins at nothing. */
  over(state: CeremonyState, at: number): void
  close(): void
}

/** Where a run stands, as the applause needs it. */
interface Of {
  exhibition: string
  ceremony: string
  run: string
  show(): RunOfShow
  state(): CeremonyState
  /** The applause is another. */
  changed(): void
}

export async function openLiveApplause(
  { storage, bus, now }: Pick<Services, 'storage' | 'bus' | 'now'>,
  { exhibition, ceremony, run, show, state, changed }: Of,
): Promise<LiveApplause> {
  const meter = createApplauseMeter()
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = false
  let told = 0
  let kept = true
  const { phase, played } = state()
  if (run === NIGHT && phase === 'running') {
    const before = (await storage.night.applause(ceremony)).find((one) => one.played === played)
    if (before) meter.goesOn(before)
  }

  const applause = (): Applause => ({
    ceremony,
    run,
    played: state().played,
    counts: meter.counts(),
    people: meter.people(),
    level: meter.level(now()),
  })

  const keep = ({ index, played }: CeremonyState, at: number) => {
    const { cues } = show()
    const cue = cues[index]
    if (!cue) return
    kept = true
    const clapped = { played, cue: cue.id, award: awardOfCue(cues, index), at }
    const applause = { ...clapped, counts: meter.counts(), people: meter.people() }
    bus.publish('ceremony.clapped', { exhibition, run, ceremony, applause })
  }

  const tell = () => {
    if (timer || closed) return
    timer = setTimeout(() => {
      timer = undefined
      const is = applause()
      if (told++ % KEEP_EVERY === 0 && !kept) keep(state(), now())
      bus.publish('ceremony.applauded', { exhibition, run, applause: is })
      changed()
      if (is.level > 0 || !kept) tell() // until the last of it has faded, and is kept
    }, APPLAUSE_MS)
    timer.unref()
  }

  return {
    react(visitor, reaction, times) {
      if (state().phase !== 'running') return 0
      const counted = meter.react(visitor, reaction, times, now())
      if (counted === 0) return 0
      kept = false
      tell()
      return counted
    },
    applause,
    over(of, at) {
      keep(of, at)
      meter.reset()
    },
    close() {
      closed = true
      clearTimeout(timer)
      if (!kept) keep(state(), now())
    },
  }
}
