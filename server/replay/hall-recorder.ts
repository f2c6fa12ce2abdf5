import type { CeremonySign } from '../../shared/ceremony/ceremony-messages.ts'
import { type Chunk, encodeChunk } from '../../shared/replay/chunk.ts'
import { HallWriter, type SampledPose } from '../../shared/replay/hall-writer.ts'
import { signsTrack } from '../../shared/replay/replay-words.ts'
import { SignsWriter } from '../../shared/replay/signs-track.ts'
import type { HallContext } from '../rooms/hall-context.ts'
import type { StoredTrackChunk } from '../storage/replay-port.ts'
import type { Member } from '../visitors/member.ts'

export interface HallRecorder {
  readonly hall: HallContext
  /** Looks at everybody; allocates only for who is new. */
  sample(now: number): void
  /** Somebody holds up a sign. */
  raised(now: number, member: Member, sign: CeremonySign): void
  /** What was seen since the last time, as it is stored. */
  cut(now: number): StoredTrackChunk[]
}

/** Writes down one instance. `numberOf` knows people in all instances of the run, -1 for who is one too many. */
export function recordHall(hall: HallContext, now: number, numberOf: (member: Member) => number): HallRecorder {
  const { people, poses, instance } = hall
  const writer = new HallWriter(now)
  const signs = new SignsWriter(now)
  const pose: SampledPose = { x: 0, z: 0, heading: 0, anim: 0 }
  return {
    hall,
    sample(at) {
      writer.begin(at)
      for (const member of people.members.values()) {
        const number = numberOf(member)
        if (number >= 0 && poses.sample(member.slot, at, pose)) writer.see(number, pose, member.person.seat)
      }
      writer.end()
    },
    raised(at, member, sign) {
      const number = numberOf(member)
      if (number >= 0) signs.note(at, number, sign)
    },
    cut(at) {
      const pieces = [storedAs(instance, writer.take())]
      if (signs.size > 0) pieces.push(storedAs(signsTrack(instance), signs.take(at)))
      return pieces
    },
  }
}

/** A piece of a track with its header. */
export const storedAs = (track: string, chunk: Chunk): StoredTrackChunk => {
  const { from, to, key } = chunk
  return { track, from, to, key, bytes: encodeChunk(chunk) }
}
