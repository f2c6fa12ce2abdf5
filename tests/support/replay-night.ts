import { REACTIONS, type Reaction, SIGNS } from '../../shared/ceremony/ceremony-words.ts'
import { stepCeremony } from '../../shared/ceremony/machine.ts'
import type { Cue } from '../../shared/ceremony/run-of-show.ts'
import { BEFORE, type CeremonyState } from '../../shared/ceremony/state.ts'
import { encodeChunk } from '../../shared/replay/chunk.ts'
import { HallWriter } from '../../shared/replay/hall-writer.ts'
import type { ReplayManifest } from '../../shared/replay/manifest.ts'
import { ReactionsWriter } from '../../shared/replay/reactions-track.ts'
import { CHUNK_MS, KEY_MS, SAMPLE_MS } from '../../shared/replay/replay-words.ts'
import { type RaisedSign, SignsWriter } from '../../shared/replay/signs-track.ts'
import { type LoggedStep, stepsOf } from '../../shared/replay/steps-of.ts'
import { createStroll } from './stroll.ts'

export const NIGHT_BEGINS = 1_800_000_000_000
/** The audience's meter tells so often. */
const APPLAUSE_MS = 500

export interface RecordedNight {
  manifest: ReplayManifest
  /** Reels of the one instance in order, and the track of the reactions: as they are sent. */
  reels: Uint8Array[]
  reactions: Uint8Array
  signs: Uint8Array
  /** Everything that was held up, in order. */
  raised: RaisedSign[]
  /** Where everybody was when they were looked at, lattice steps. */
  truth: { at: number; places: { x: number; z: number; heading: number; anim: number }[] }[]
  /** Bytes of everything that a replay fetches. */
  bytes: { manifest: number; tracks: number; reactions: number; signs: number; all: number }
}

const said = (text: string) => ({ en: text, zh: `${text}（中文）` })

function cuesOf(count: number, seconds: number): Cue[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `cue-${index}`,
    kind: 'speech',
    title: said(`The speech of the speaker with number ${index}`),
    seconds,
    auto: false,
    notes: 'Nobody but the presenter reads this.',
    captions: Array.from({ length: 6 }, (__, line) => ({
      at: line * 5000,
      text: said(`This is line ${line} of what is said in the cue ${index}, as long as such lines are on a night.`),
    })),
    speaker: said('Somebody with a name'),
  }))
}

/** Somebody holds up a sign at every so many-th look at them, a quarter of a second each: all the time, nearly. */
const SIGN_EVERY = 40

/**
 * A night by chance, the same for the same numbers: half of the people sit, half walk about, everybody claps and holds up
 * signs, most of them with the name of a booth.
 */
export function recordNight({ people = 50, minutes = 10, cues: count = 20, seed = 1 } = {}): RecordedNight {
  const from = NIGHT_BEGINS
  const length = minutes * 60_000
  const cueMs = length / count
  const cues = cuesOf(count, cueMs / 1000)
  const script = { show: { cues, awards: [] }, ready: () => true }

  const log: LoggedStep[] = []
  let state: CeremonyState = BEFORE
  const happens = (event: Parameters<typeof stepCeremony>[2], at: number) => {
    const step = stepCeremony(script, state, event, at)
    if (!step.ok) throw new Error(step.reason)
    const begins = step.state.played !== state.played
    state = step.state
    log.push({ seq: log.length + 1, at, state, cue: begins ? (cues[state.index] ?? null) : null })
  }
  const hall = new HallWriter(from)
  const reactions = new ReactionsWriter(from)
  const signs = new SignsWriter(from)
  const raised: RaisedSign[] = []
  const signChunks: Uint8Array[] = []
  const stroll = createStroll(people, seed)
  const counts = Object.fromEntries(REACTIONS.map((one) => [one, 0])) as Record<Reaction, number>
  const truth: RecordedNight['truth'] = []
  const hallChunks: { key: boolean; bytes: Uint8Array }[] = []
  const reactionChunks: Uint8Array[] = []
  for (let ms = 0; ms <= length; ms += SAMPLE_MS) {
    const at = from + ms
    if (ms % cueMs < SAMPLE_MS && ms < length) happens({ type: 'go' }, at)
    if (ms % cueMs === 15_000) happens({ type: 'caption', text: said('And this the presenter typed.') }, at)
    const places = stroll.at(ms)
    hall.begin(at)
    places.forEach((place, person) => {
      hall.see(person, place, person % 2 === 0 ? person : -1)
    })
    hall.end()
    for (let person = 0; person < people; person++) {
      if (stroll.chance(SIGN_EVERY) > 0) continue
      const sign = SIGNS[stroll.chance(6)] ?? 'booth'
      const held = sign === 'booth' ? { sign, booth: `booth${100000 + stroll.chance(400)}` } : { sign }
      signs.note(at, person, held)
      raised.push({ at, person, ...held })
    }
    truth.push({ at, places: places.map((place) => ({ ...place })) })
    if (ms % APPLAUSE_MS === 0 && ms % cueMs > cueMs - 12_000) {
      for (const reaction of REACTIONS) counts[reaction] += stroll.chance(20)
      reactions.note(at, { played: state.played, counts, people: 40, level: stroll.chance(100) / 100 })
    }
    if (ms % CHUNK_MS !== 0 || ms === 0) continue
    const chunk = hall.take()
    hallChunks.push({ key: chunk.key, bytes: encodeChunk(chunk) })
    if (reactions.size > 0) reactionChunks.push(encodeChunk(reactions.take(at)))
    if (signs.size > 0) signChunks.push(encodeChunk(signs.take(at)))
  }
  happens({ type: 'end' }, from + length)
  const reels: Uint8Array[][] = []
  for (const { key, bytes } of hallChunks) {
    if (key) reels.push([])
    reels.at(-1)?.push(bytes)
  }
  const manifest: ReplayManifest = {
    ceremony: 'ceremony01',
    run: 'night',
    exhibition: 'small-hall',
    title: said('A night'),
    from,
    to: from + length,
    programme: {
      id: 'ceremony01',
      title: said('A night'),
      startsAt: from,
      zone: 'Asia/Shanghai',
      seconds: length / 1000,
      phase: 'over',
      awards: [],
      golden: [],
    },
    of: cues.length,
    ...stepsOf(log, from),
    opened: [],
    people: Array.from({ length: people }, (_, number) => ({
      number,
      name: `Guest ${number}`,
      look: number,
      role: 0,
      stripe: 255,
    })),
    halls: [
      {
        instance: 'a1',
        reels: reels.map((_, index) => ({
          from: from + index * KEY_MS,
          to: from + Math.min(length, (index + 1) * KEY_MS),
        })),
        signs: { from, to: from + length },
      },
    ],
    moved: false,
    reactions: { from, to: from + length },
    me: null,
  }
  const joined = reels.map((chunks) => new Uint8Array(Buffer.concat(chunks)))
  const applause = new Uint8Array(Buffer.concat(reactionChunks))
  const held = new Uint8Array(Buffer.concat(signChunks))
  const bytes = {
    manifest: Buffer.byteLength(JSON.stringify(manifest)),
    tracks: joined.reduce((sum, { length }) => sum + length, 0),
    reactions: applause.length,
    signs: held.length,
  }
  return {
    manifest,
    reels: joined,
    reactions: applause,
    signs: held,
    raised,
    truth,
    bytes: { ...bytes, all: bytes.manifest + bytes.tracks + bytes.reactions + bytes.signs },
  }
}
