import { parseArgs } from 'node:util'
import { animIndex } from '../../shared/avatars/gestures.ts'
import { decodeReel } from '../../shared/replay/hall-reel.ts'
import { HallWriter } from '../../shared/replay/hall-writer.ts'
import { CHUNK_MS, KEY_MS, SAMPLE_MS } from '../../shared/replay/replay-words.ts'
import { NIGHT_BEGINS, recordNight } from '../support/replay-night.ts'

const SEATED = 200
const LOOKS = 20_000

/** How many bytes a recorded ceremony takes, and what it costs to look at people who sit. No server: the recorder's own code. */
export async function run(flags: string[]): Promise<void> {
  const { values } = parseArgs({
    args: flags,
    options: {
      people: { type: 'string', default: '50' },
      minutes: { type: 'string', default: '10' },
      cues: { type: 'string', default: '20' },
      json: { type: 'boolean', default: false },
    },
  })
  const [people, minutes, cues] = [Number(values.people), Number(values.minutes), Number(values.cues)]
  const { bytes, reels } = recordNight({ people, minutes, cues })
  const before = performance.now()
  for (const reel of reels) if (!decodeReel(reel)) throw new Error('A reel could not be read again.')
  const readMs = performance.now() - before
  const result = {
    people,
    minutes,
    cues,
    bytes: bytes.all,
    manifestBytes: bytes.manifest,
    trackBytes: bytes.tracks,
    reactionBytes: bytes.reactions,
    signBytes: bytes.signs,
    bytesPerWalkerMinute: Math.round(bytes.tracks / minutes / Math.ceil(people / 2)),
    readMs: Number(readMs.toFixed(1)),
    seatedBytesPerMinute: seated().bytes,
    seatedCpuPercent: Number(seated().cpuPercent.toFixed(3)),
  }
  if (!values.json) for (const [key, value] of Object.entries(result)) console.error(`${key}: ${value}`)
  console.log(JSON.stringify(result))
}

/** An instance full of people who sit: bytes of a minute, and the share of one core that looking at them takes. */
function seated(): { bytes: number; cpuPercent: number } {
  const writer = new HallWriter(NIGHT_BEGINS)
  const pose = { x: 100, z: 100, heading: 7, anim: animIndex('sit') }
  let bytes = 0
  const began = performance.now()
  for (let look = 1; look <= LOOKS; look++) {
    writer.begin(NIGHT_BEGINS + look * SAMPLE_MS)
    for (let person = 0; person < SEATED; person++) writer.see(person, pose, person)
    writer.end()
    if ((look * SAMPLE_MS) % CHUNK_MS === 0) bytes += writer.take().body.length
  }
  const ms = performance.now() - began
  const minutes = (LOOKS * SAMPLE_MS) / KEY_MS
  return { bytes: Math.round(bytes / minutes), cpuPercent: (ms / (LOOKS * SAMPLE_MS)) * 100 }
}
