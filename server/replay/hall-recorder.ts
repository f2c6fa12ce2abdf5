import { encodeChunk } from '../../shared/replay/chunk.ts'
import { HallWriter, type SampledPose } from '../../shared/replay/hall-writer.ts'
import type { HallContext } from '../rooms/hall-context.ts'
import type { StoredTrackChunk } from '../storage/replay-port.ts'
import type { Member } from '../visitors/member.ts'

export interface HallRecorder {
  readonly hall: HallContext
  /** Looks at everybody; allocates only for who is new. */
  sample(now: number): void
  /** What was seen since the last time, as it is stored. */
  cut(): StoredTrackChunk
}

/** Writes down one instance. `numberOf` knows people in all instances of the run, -1 for who is one too many. */
export function recordHall(hall: HallContext, now: number, numberOf: (member: Member) => number): HallRecorder {
  const { people, poses, instance } = hall
  const writer = new HallWriter(now)
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
    cut() {
      const chunk = writer.take()
      return { track: instance, from: chunk.from, to: chunk.to, key: chunk.key, bytes: encodeChunk(chunk) }
    },
  }
}
