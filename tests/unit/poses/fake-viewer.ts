import type { SharedFrame } from '../../../server/poses/shared-frame.ts'
import type { PosePort, Sent } from '../../../server/poses/viewer.ts'
import { encodeAck } from '../../../shared/poses/up-frame.ts'
import { type RecordedFrame, recordFrame } from './record-frame.ts'

/** A connection without a socket: keeps the frames that it got, and acknowledges what it is told to. */
export class FakeViewer implements PosePort {
  frames: RecordedFrame[] = []
  answer: Sent = 'sent'
  buffered = 0
  closedWith: number | undefined

  send(frame: SharedFrame): Sent {
    if (this.answer === 'refused') return 'refused'
    const recorded = recordFrame(frame.payload)
    if (recorded === undefined) throw new Error('The pose stream sent a frame that its own reader refuses.')
    this.frames.push(recorded)
    return this.answer
  }

  bufferedAmount(): number {
    return this.buffered
  }

  close(code: number): void {
    this.closedWith ??= code
  }

  /** The frames since the last call. */
  take(): RecordedFrame[] {
    return this.frames.splice(0)
  }

  /** An acknowledgement of the newest frame. */
  ack(epoch = 1): Uint8Array {
    return encodeAck(epoch, this.frames.at(-1)?.tick ?? 1)
  }
}
