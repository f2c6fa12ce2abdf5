import type { CeremonySign } from '../ceremony/ceremony-messages.ts'
import { SIGN_SECONDS, SIGNS } from '../ceremony/ceremony-words.ts'
import { pushVarint, readVarint } from '../poses/varint.ts'
import { ByteWriter } from './byte-writer.ts'
import { type Chunk, decodeChunks } from './chunk.ts'
import { countUntil } from './in-order.ts'

/** A sign that somebody of a recording held up, from `at` on for SIGN_SECONDS or until their next one. */
export type RaisedSign = CeremonySign & { person: number; at: number }

/** Times may be of hours, and people of thousands. */
const NUMBER_BYTES = 4
const BOOTH_ID = /^[a-z0-9]{6,16}$/

/**
 * Writes down what the people of one instance hold up: an entry each time, and each chunk needs none before.
 *
 * | what                                                                  | bytes       |
 * |-----------------------------------------------------------------------|-------------|
 * | ms since the entry before, or since the chunk's begin, varint         | 1 to 4      |
 * | person, varint                                                        | 1 to 3      |
 * | index in SIGNS                                                        | 1           |
 * | for a booth's: which of this chunk's booths, varint                   | 1           |
 * | - its first time there: length and characters of its id               | 7 to 17     |
 */
export class SignsWriter {
  readonly #bytes = new ByteWriter(256)
  readonly #booths = new Map<string, number>()
  #from: number
  #last: number

  constructor(from: number) {
    this.#from = from
    this.#last = from
  }

  get size(): number {
    return this.#bytes.length
  }

  /** Somebody holds up a sign; a clock that was set back stands still here. */
  note(at: number, person: number, { sign, booth }: CeremonySign): void {
    const bytes = this.#bytes
    // Nobody may have held up anything for hours.
    if (bytes.length === 0) {
      this.#from = Math.max(at, this.#from)
      this.#last = this.#from
    }
    pushVarint(bytes, Math.max(0, at - this.#last))
    this.#last = Math.max(at, this.#last)
    pushVarint(bytes, person)
    bytes.push(SIGNS.indexOf(sign))
    if (booth === undefined) return
    const known = this.#booths.get(booth)
    pushVarint(bytes, known ?? this.#booths.size)
    if (known !== undefined) return
    this.#booths.set(booth, this.#booths.size)
    bytes.push(booth.length)
    for (let index = 0; index < booth.length; index++) bytes.push(booth.charCodeAt(index))
  }

  /** Cuts what was written so far; what comes then is of the next chunk. */
  take(now: number): Chunk {
    const to = Math.max(now, this.#last + 1) // a piece that has a begin has an end after it
    const chunk = { from: this.#from, to, key: true, body: this.#bytes.take() }
    this.#from = to
    this.#last = to
    this.#booths.clear()
    return chunk
  }
}

/** All signs of a track in order; undefined for anything that is no whole track. Never throws. */
export function decodeSigns(bytes: Uint8Array): RaisedSign[] | undefined {
  const chunks = decodeChunks(bytes)
  if (!chunks) return undefined
  const signs: RaisedSign[] = []
  for (const { from, body } of chunks) {
    const cursor = { at: 0 }
    const booths: string[] = []
    let at = from
    while (cursor.at < body.length) {
      const wait = readVarint(body, cursor, NUMBER_BYTES)
      const person = readVarint(body, cursor, NUMBER_BYTES)
      const sign = SIGNS[body[cursor.at++] ?? -1]
      if (wait < 0 || person < 0 || sign === undefined) return undefined
      at += wait
      if (sign !== 'booth') {
        signs.push({ at, person, sign })
        continue
      }
      const booth = readBooth(body, cursor, booths)
      if (booth === undefined) return undefined
      signs.push({ at, person, sign, booth })
    }
  }
  return signs
}

function readBooth(body: Uint8Array, cursor: { at: number }, booths: string[]): string | undefined {
  const which = readVarint(body, cursor)
  if (which < 0 || which > booths.length) return undefined
  if (which < booths.length) return booths[which]
  const length = body[cursor.at++] ?? 0
  const id = String.fromCharCode(...body.subarray(cursor.at, cursor.at + length))
  cursor.at += length
  if (!BOOTH_ID.test(id) || id.length !== length) return undefined
  booths.push(id)
  return id
}

/** What was up at `ms`, of each person the last: in the order in which they were raised. `signs` are in order. */
export function signsAt(signs: readonly RaisedSign[], ms: number): RaisedSign[] {
  const up = new Map<number, RaisedSign>()
  for (let index = countUntil(signs, ms) - 1; index >= 0; index--) {
    const one = signs[index] as RaisedSign
    if (one.at <= ms - SIGN_SECONDS * 1000) break
    if (!up.has(one.person)) up.set(one.person, one)
  }
  return [...up.values()].reverse()
}
