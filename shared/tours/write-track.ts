import { toHeadingStep, toLattice } from '../poses/lattice.ts'
import { asSent, type Pose, type SentPose, shouldSend } from '../poses/reckon.ts'
import { encodeTrack, MOST_SAMPLES, STEP_MS, type TrackSample } from './track.ts'

/** Metres and radians; `anim` is an index into ANIMS. Asked some ten times a second, keeps what a watcher needs. */
export interface TrackWriter {
  /** `ms` since the tour's begin, never less than before. */
  note(ms: number, pose: Pose): void
  samples(): readonly TrackSample[]
  bytes(): Uint8Array
}

/** Writes a way down as it is walked. */
export function writeTrack(): TrackWriter {
  const samples: TrackSample[] = []
  let sent: SentPose | undefined
  return {
    note(ms, pose) {
      const at = Math.round(ms / STEP_MS) * STEP_MS
      if (samples.length >= MOST_SAMPLES || (sent && at <= sent.time) || !shouldSend(sent, pose, at)) return
      sent = asSent(pose, at)
      const { x, z, heading, anim } = pose
      samples.push({ ms: at, x: toLattice(x), z: toLattice(z), heading: toHeadingStep(heading), anim })
    },
    samples: () => samples,
    bytes: () => encodeTrack(samples),
  }
}
