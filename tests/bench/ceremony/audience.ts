import { unpack } from 'msgpackr'
import type { Applause, Show } from '../../../shared/ceremony/show.ts'
import { bytesInPlain, inflated, looksOf } from '../../support/find-secret.ts'
import { BotSocket } from '../sync/bot-socket.ts'
import { clock } from '../sync/clock.ts'
import { answerParent } from '../sync/control.ts'
import type { Seat } from '../sync/serve-colyseus.ts'
import { FIXED_STRING, type Line, lineOf, ROOM_DATA } from './same-line.ts'

/** Colyseus' protocol, as far as somebody in the audience speaks it. */
const JOIN_ROOM = 10
const ROOM_REQUEST = 21

interface Seated {
  socket: BotSocket
  /** Everything that came, in order, until all secrets are out. */
  heard: Buffer[]
  bytes: number
  /** When each change of cue came, by how many had begun. */
  cues: Map<number, number>
  applause: Applause | undefined
}

const audience: Seated[] = []
let keeping = true

async function sit(seat: Seat): Promise<void> {
  const one: Omit<Seated, 'socket'> & { socket?: BotSocket } = {
    heard: [],
    bytes: 0,
    cues: new Map(),
    applause: undefined,
  }
  one.socket = await BotSocket.open(seat.port, seat.path, (from, message) => {
    if (message[0] === JOIN_ROOM) from.send(Uint8Array.of(JOIN_ROOM))
    if (keeping) {
      one.heard.push(Buffer.from(message))
      one.bytes += message.length
    }
    if (message[0] !== ROOM_DATA) return
    const length = (message[1] ?? 0) - FIXED_STRING
    const name = message.subarray(2, 2 + length).toString('latin1')
    if (name === 'ceremony.changed') {
      const at = clock()
      const { played } = unpack(message.subarray(2 + length)) as Show
      if (!one.cues.has(played)) one.cues.set(played, at)
    } else if (name === 'ceremony.applauded') one.applause = unpack(message.subarray(2 + length)) as Applause
  })
  audience.push(one as Seated)
}

/** `room.request('ceremony.react', { reaction: 'clap', times })`, with a packed map of two. */
function clap({ socket }: Seated, request: number, times: number): void {
  const text = (word: string) => [FIXED_STRING + word.length, ...Buffer.from(word)]
  const body = [0x82, ...text('reaction'), ...text('clap'), ...text('times'), times]
  socket.send(Uint8Array.from([ROOM_REQUEST, request, ...text('ceremony.react'), ...body]))
}

/** What is packed in each message. Most are the same for many, and nearly all hold nothing packed. */
function whatIsPacked(): Map<Buffer, Buffer[]> {
  const known = new Map<string, Buffer[]>()
  const packed = new Map<Buffer, Buffer[]>()
  for (const { heard } of audience)
    for (const message of heard) {
      const key = message.toString('latin1')
      const inside = known.get(key) ?? inflated(message)
      known.set(key, inside)
      if (inside.length > 0) packed.set(message, inside)
    }
  return packed
}

answerParent({
  sit: async ({ seats }: { seats: Seat[] }) => void (await Promise.all(seats.map(sit))),
  /** When everybody has heard of a cue: of each, how long after the first one, ms. */
  spread: ({ played }: { played: number }): Float64Array | undefined => {
    const at = audience.map(({ cues }) => cues.get(played))
    if (at.some((time) => time === undefined)) return undefined
    const times = at as number[]
    const first = Math.min(...times)
    return Float64Array.from(times, (time) => time - first)
  },
  clap: ({ request, times }: { request: number; times: number }) => {
    for (const one of audience) clap(one, request, times)
  },
  /** Totals of the applause that people were told last. */
  applauded: () => audience.map(({ applause }) => applause?.counts.clap ?? -1),
  /** How many messages each has kept until now. */
  marks: () => audience.map(({ heard }) => heard.length),
  here: () => audience.filter(({ socket }) => !socket.closed).length,
  /** What each was told in some parts of the night, part by part. */
  lines: ({ parts, chance }: { parts: { from: number[]; until: number[] }[]; chance: string[] }): Line[][] =>
    parts.map(({ from, until }) =>
      audience.map(({ heard }, index) => lineOf(heard.slice(from[index], until[index]), chance)),
    ),
  /** Bytes of the secrets in what came before each mark. */
  search: ({ secrets }: { secrets: { values: string[]; until: number[] }[] }) => {
    keeping = false
    const packed = whatIsPacked()
    let searched = 0
    let found = 0
    secrets.forEach(({ values, until }) => {
      const looks = values.flatMap(looksOf)
      audience.forEach(({ heard }, index) => {
        const messages = heard.slice(0, until[index])
        const unpacked = messages.flatMap((message) => packed.get(message) ?? [])
        for (const bytes of [Buffer.concat(messages), ...unpacked]) {
          searched += bytes.length
          found += bytesInPlain(bytes, looks)
        }
      })
    })
    return { searched, found }
  },
})
