import { asSent, type Pose, type SentPose, shouldSend } from '../../shared/poses/reckon.ts'
import { encodePoseUp } from '../../shared/poses/up-frame.ts'

export interface PoseSenderPorts {
  /** Server time, ms. */
  now(): number
  send(bytes: Uint8Array): void
  /** Newest pose frame's tick, 0 for none. */
  tick(): number
  /** Told after each upload: it carried the tick. */
  carried(): void
}

/** Tells the server where one's own avatar is, when the others would be wrong about it otherwise. */
export class PoseSender {
  readonly #ports: PoseSenderPorts
  #epoch: number
  #sent: SentPose | undefined

  /** `epoch` as the server's welcome or last move said. */
  constructor(ports: PoseSenderPorts, epoch: number) {
    this.#ports = ports
    this.#epoch = epoch
  }

  get epoch(): number {
    return this.#epoch
  }

  /** Call every frame with the avatar's pose. True when an upload was owed and sent. */
  update(pose: Pose): boolean {
    const now = this.#ports.now()
    if (!shouldSend(this.#sent, pose, now)) return false
    this.#sent = asSent(pose, now)
    this.#ports.send(encodePoseUp(this.#epoch, this.#ports.tick(), now, pose))
    this.#ports.carried()
    return true
  }

  /** The server moved the avatar there: its pose counts as told, and later uploads name the new epoch. */
  moved(epoch: number, pose: Pose): void {
    this.#epoch = epoch
    this.#sent = asSent(pose, this.#ports.now())
  }

  /** After a new connection everything is told anew. */
  reset(epoch: number): void {
    this.#epoch = epoch
    this.#sent = undefined
  }
}
