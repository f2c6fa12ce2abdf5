import { pushVarint, zigzag } from '../poses/varint.ts'
import { ByteWriter } from './byte-writer.ts'
import type { Chunk } from './chunk.ts'
import { KEY_MS } from './replay-words.ts'

/** Lattice steps, heading steps, index into ANIMS. */
export interface SampledPose {
  x: number
  z: number
  heading: number
  anim: number
}

/** What an entry of a frame tells of somebody. */
export const ENTRY = { moved: 0, came: 1, left: 2, sat: 3 } as const
export const ENTRIES = 4

interface Known extends SampledPose {
  seat: number
  /** Number of the frame in which they were seen last. */
  frame: number
}

/**
 * Writes down who is in an instance and where: frame after frame, and in a frame only those of whom something is different.
 * Who sits or stands costs nothing.
 *
 * | what                                                                  | bytes       |
 * |-----------------------------------------------------------------------|-------------|
 * | ms since the frame before, or since the chunk's begin, varint         | 1 to 3      |
 * | entries: 1 + 4 × person + what, varint                                | 1 to 3 each |
 * | - moved: x and z since before, zigzag; heading, anim                  | 4 to 8      |
 * | - came: x and z, zigzag; heading, anim; 1 + seat                      | 5 to 11     |
 * | - left: nothing                                                       |             |
 * | - sat: 1 + seat, 0 for stood up                                       | 1 to 2      |
 * | end of the frame: 0                                                   | 1           |
 */
export class HallWriter {
  readonly #bytes = new ByteWriter()
  readonly #known = new Map<number, Known>()
  #frame = 0
  #from: number
  #keyAt: number
  #key = true
  /** Times of the open frame, and of the last one that was written. */
  #now: number
  #last: number
  #open = false
  #seen = 0

  constructor(from: number) {
    this.#from = from
    this.#keyAt = from
    this.#now = from
    this.#last = from
  }

  get size(): number {
    return this.#bytes.length
  }

  /** Begins a frame at `now`, in whole ms; a clock that was set back stands still here. */
  begin(now: number): void {
    this.#frame += 1
    this.#now = Math.max(now, this.#now)
    this.#seen = 0
  }

  /** Somebody is there. */
  see(person: number, pose: SampledPose, seat: number): void {
    this.#seen += 1
    const known = this.#known.get(person)
    if (!known) {
      const { x, z, heading, anim } = pose
      const fresh = { x, z, heading, anim, seat, frame: this.#frame }
      this.#known.set(person, fresh)
      this.#came(person, fresh)
      return
    }
    known.frame = this.#frame
    if (known.x !== pose.x || known.z !== pose.z || known.heading !== pose.heading || known.anim !== pose.anim) {
      this.#entry(person, ENTRY.moved)
      pushVarint(this.#bytes, zigzag(pose.x - known.x))
      pushVarint(this.#bytes, zigzag(pose.z - known.z))
      this.#bytes.push(pose.heading)
      this.#bytes.push(pose.anim)
      known.x = pose.x
      known.z = pose.z
      known.heading = pose.heading
      known.anim = pose.anim
    }
    if (known.seat !== seat) {
      this.#entry(person, ENTRY.sat)
      pushVarint(this.#bytes, seat + 1)
      known.seat = seat
    }
  }

  /** Ends the frame: who was not seen in it has left. */
  end(): void {
    if (this.#seen < this.#known.size)
      for (const [person, { frame }] of this.#known) {
        if (frame === this.#frame) continue
        this.#known.delete(person)
        this.#entry(person, ENTRY.left)
      }
    this.#close()
  }

  /** Cuts what was written so far, to be called after a frame; what comes then is of the next chunk. */
  take(): Chunk {
    const chunk = { from: this.#from, to: this.#now, key: this.#key, body: this.#bytes.take() }
    this.#from = this.#now
    this.#last = this.#now
    this.#key = this.#now - this.#keyAt >= KEY_MS
    if (this.#key) {
      this.#keyAt = this.#now
      for (const [person, known] of this.#known) this.#came(person, known)
      this.#close()
    }
    return chunk
  }

  #came(person: number, { x, z, heading, anim, seat }: Known): void {
    this.#entry(person, ENTRY.came)
    pushVarint(this.#bytes, zigzag(x))
    pushVarint(this.#bytes, zigzag(z))
    this.#bytes.push(heading)
    this.#bytes.push(anim)
    pushVarint(this.#bytes, seat + 1)
  }

  #entry(person: number, what: number): void {
    if (!this.#open) {
      this.#open = true
      pushVarint(this.#bytes, this.#now - this.#last)
      this.#last = this.#now
    }
    pushVarint(this.#bytes, 1 + person * ENTRIES + what)
  }

  #close(): void {
    if (this.#open) this.#bytes.push(0)
    this.#open = false
  }
}
