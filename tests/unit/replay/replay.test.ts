import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SIGN_SECONDS } from '../../../shared/ceremony/ceremony-words.ts'
import { type CeremonyEvent, stepCeremony } from '../../../shared/ceremony/machine.ts'
import { showOf } from '../../../shared/ceremony/show.ts'
import { BEFORE } from '../../../shared/ceremony/state.ts'
import { RUN_SPEED } from '../../../shared/plan/speeds.ts'
import { STEPS } from '../../../shared/poses/lattice.ts'
import { decodeReel, type HallReel } from '../../../shared/replay/hall-reel.ts'
import { marksOf } from '../../../shared/replay/manifest.ts'
import { decodeReactions } from '../../../shared/replay/reactions-track.ts'
import { type ReplayLog, replayAt, showsOf } from '../../../shared/replay/replay.ts'
import { SAMPLE_MS } from '../../../shared/replay/replay-words.ts'
import { decodeSigns } from '../../../shared/replay/signs-track.ts'
import { type LoggedStep, stepsOf } from '../../../shared/replay/steps-of.ts'
import { recordNight } from '../../support/replay-night.ts'
import { cueOf, shortShow } from '../../support/short-show.ts'

/** Bytes that ten minutes of fifty people may take: an eighth of what was promised. */
const MOST_BYTES = 600_000

const night = recordNight()
/** Enough of the moments at which everybody was looked at. */
const truth = night.truth.filter((_, index) => index % 5 === 0)
const read = (): ReplayLog => ({
  from: night.manifest.from,
  to: night.manifest.to,
  shows: showsOf(night.manifest),
  reactions: decodeReactions(night.reactions) ?? [],
  reels: night.reels.map((bytes) => decodeReel(bytes) as HallReel),
  signs: decodeSigns(night.signs) ?? [],
})

describe('the podium', () => {
  const show = shortShow('small-hall')
  const [applause, thanks] = [cueOf('applause', '', 'clap'), cueOf('thanks', '', 'word')]
  const cues = show.cues.flatMap((cue) => (cue.id === 'walk-on' ? [cue, applause, thanks] : [cue]))
  /** The log of these events as a server writes it, with what a live hall had on the podium at each. */
  const played = (...events: CeremonyEvent[]) => {
    let state = BEFORE
    const log: LoggedStep[] = []
    const live = events.map((event, index) => {
      const step = stepCeremony({ show: { cues, awards: show.awards }, ready: () => true }, state, event, index)
      if (!step.ok) throw new Error(step.reason)
      const begins = step.state.played !== state.played
      state = step.state
      log.push({ seq: index + 1, at: index, state, cue: begins ? (cues[state.index] ?? null) : null })
      return showOf({ ceremony: 'c', run: 'night', seq: index + 1, cues }, state, []).podium
    })
    return { live, log }
  }
  const go: CeremonyEvent = { type: 'go' }
  const events: CeremonyEvent[] = [
    { type: 'jump', cue: 'walk-on' },
    go,
    go,
    go,
    { type: 'back' },
    { type: 'jump', cue: 'clap' },
  ]

  it('has the winners as the live hall had them, after going back, undo and a jump', () => {
    const { live, log } = played(...events, { type: 'jump', cue: 'doors' }, { type: 'undo' })
    expect(live).toEqual(['jury', 'jury', 'jury', '', 'jury', 'jury', '', 'jury'])
    expect(stepsOf(log, -1).steps.map(({ podium }) => podium)).toEqual(live)
  })

  it('has them by the order of play in a log whose lines do not say it', () => {
    const { log } = played(...events)
    const old = log.map(({ state: { podium: _, ...state }, ...line }) => ({ ...line, state }))
    expect(stepsOf(old, -1).steps.map(({ podium }) => podium)).toEqual(['jury', 'jury', 'jury', '', '', ''])
  })
})

describe('ten minutes of fifty people', () => {
  it('are small', () => {
    expect(night.bytes.all).toBeLessThan(MOST_BYTES)
    expect(night.manifest.cues).toHaveLength(20)
    expect(JSON.stringify(night.manifest)).not.toContain('Nobody but the presenter')
  })

  it('have everybody where they were, to the step of the lattice, and in between on the way', () => {
    const log = read()
    for (const { at, places } of truth) {
      const { people } = replayAt(log, at)
      const found = people.map(({ person, x, z, anim }) => [person, x * STEPS, z * STEPS, anim])
      expect(found).toEqual(places.map(({ x, z, anim }, person) => [person, x, z, anim]))
    }
    truth.slice(0, -1).forEach(({ at, places }) => {
      for (const { person, x, z } of replayAt(log, at + SAMPLE_MS / 2).people) {
        const before = places[person] ?? { x: 0, z: 0 }
        const far = Math.hypot(x - before.x / STEPS, z - before.z / STEPS)
        expect(far).toBeLessThan((RUN_SPEED * SAMPLE_MS) / 1000 / 2 + 0.05)
      }
    })
  })

  it('are the same at the same time, played or sought, forward or back, however often', () => {
    const { from, to } = night.manifest
    const played = read()
    const sought = read()
    const states = new Map<number, string>()
    for (let ms = from; ms <= to; ms += 9973) states.set(ms, JSON.stringify(replayAt(played, ms)))
    fc.assert(
      fc.property(fc.shuffledSubarray([...states.keys()]), (times) => {
        for (const ms of times) expect(JSON.stringify(replayAt(sought, ms))).toBe(states.get(ms))
      }),
      { numRuns: 6 },
    )
    fc.assert(
      fc.property(fc.double({ min: from - 1000, max: to + 1000, noNaN: true }), (ms) => {
        expect(replayAt(sought, ms)).toEqual(replayAt(read(), ms))
      }),
      { numRuns: 6 },
    )
  })

  it('are in the cue of that time, with its caption and its applause', () => {
    const log = read()
    const marks = marksOf(night.manifest)
    expect(marks.map(({ cue }) => cue.id)).toEqual(Array.from({ length: 20 }, (_, index) => `cue-${index}`))
    const at = (ms: number) => replayAt(log, night.manifest.from + ms)
    expect(at(-1)).toMatchObject({ show: null, people: [] })
    expect(at(31_000)).toMatchObject({ show: { index: 1, cue: { id: 'cue-1' }, phase: 'running' }, applause: null })
    expect(at(36_000).caption?.en).toContain('line 1 of what is said in the cue 1')
    expect(at(46_000).caption?.en).toBe('And this the presenter typed.')
    expect(at(59_900).applause).toMatchObject({ played: 2, people: 40 })
    expect(at(600_000)).toMatchObject({ show: { phase: 'over', cue: null } })
  })

  it('hold up what they held up, for as long, and each the last of it', () => {
    const log = read()
    expect(log.signs).toEqual(night.raised)
    for (let ms = night.manifest.from - 1; ms < night.manifest.to; ms += 7001) {
      const up = night.raised.filter(({ at }) => at <= ms && ms < at + SIGN_SECONDS * 1000)
      const last = up.filter((one, index) => !up.slice(index + 1).some(({ person }) => person === one.person))
      expect(replayAt(log, ms).signs).toEqual(last)
    }
  })
})
