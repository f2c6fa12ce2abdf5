import { REACTIONS, type Reaction } from '../ceremony/ceremony-words.ts'
import type { Applause } from '../ceremony/show.ts'
import { pushVarint, readVarint } from '../poses/varint.ts'
import { ByteWriter } from './byte-writer.ts'
import { type Chunk, decodeChunks } from './chunk.ts'

/** What the audience did since the cue began, as it was told at `at`. */
export type ReactionsFrame = Pick<Applause, 'played' | 'counts' | 'people' | 'level'> & { at: number }

/** Counts may be of thousands of people and hours. */
const COUNT_BYTES = 4
const LEVELS = 255

/**
 * Writes down what the audience did, over all instances: a frame each time it was told, and each chunk needs none before.
 *
 * | what                                                        | bytes       |
 * |-------------------------------------------------------------|-------------|
 * | ms since the frame before, or since the chunk's begin       | 1 to 4      |
 * | cue, people, and how often each of REACTIONS, varints       | 1 to 4 each |
 * | level, 255 for the loudest                                  | 1           |
 */
export class ReactionsWriter {
  readonly #bytes = new ByteWriter(256)
  #from: number
  #last: number

  constructor(from: number) {
    this.#from = from
    this.#last = from
  }

  get size(): number {
    return this.#bytes.length
  }

  note(at: number, { played, people, counts, level }: Omit<ReactionsFrame, 'at'>): void {
    const bytes = this.#bytes
    // Nobody may have done anything for hours.
    if (bytes.length === 0) {
      this.#from = Math.max(at, this.#from)
      this.#last = this.#from
    }
    pushVarint(bytes, Math.max(0, at - this.#last))
    this.#last = Math.max(at, this.#last)
    pushVarint(bytes, played)
    pushVarint(bytes, people)
    for (const reaction of REACTIONS) pushVarint(bytes, counts[reaction])
    bytes.push(Math.round(Math.min(1, Math.max(0, level)) * LEVELS))
  }

  take(now: number): Chunk {
    const to = Math.max(now, this.#last)
    const chunk = { from: this.#from, to, key: true, body: this.#bytes.take() }
    this.#from = to
    this.#last = to
    return chunk
  }
}

/** All frames of a track in order; undefined for anything that is no whole track. Never throws. */
export function decodeReactions(bytes: Uint8Array): ReactionsFrame[] | undefined {
  const chunks = decodeChunks(bytes)
  if (!chunks) return undefined
  const frames: ReactionsFrame[] = []
  for (const { from, body } of chunks) {
    const cursor = { at: 0 }
    let at = from
    while (cursor.at < body.length) {
      const wait = readVarint(body, cursor, COUNT_BYTES)
      const played = readVarint(body, cursor, COUNT_BYTES)
      const people = readVarint(body, cursor, COUNT_BYTES)
      const counts = {} as Record<Reaction, number>
      let least = Math.min(wait, played, people)
      for (const reaction of REACTIONS) {
        counts[reaction] = readVarint(body, cursor, COUNT_BYTES)
        least = Math.min(least, counts[reaction])
      }
      const level = body[cursor.at++]
      if (level === undefined || least < 0) return undefined
      at += wait
      frames.push({ at, played, people, counts, level: level / LEVELS })
    }
  }
  return frames
}
