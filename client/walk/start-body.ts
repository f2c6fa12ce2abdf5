import { type PerspectiveCamera, Vector3 } from 'three'
import { session } from '../hall-session/session.ts'
import type { World } from '../world/world.ts'
import { castTap } from './cast-tap.ts'
import { listenKeys } from './listen-keys.ts'
import { listenPointer } from './listen-pointer.ts'
import { obeyIntents } from './obey-intents.ts'
import { walkTo, walkToSeat } from './walk-to.ts'

export interface BodyActions {
  /** A booth was tapped by somebody who stands before it; farther away a tap walks there. */
  tapBooth(booth: string): void
  tapPerson(slot: number): void
}

const far = new Vector3()

/** Gives the visitor's hands to the body: keys, pointer, and what the interface asks for. Returns its undo. */
export const startBody = (
  world: World,
  canvas: HTMLCanvasElement,
  camera: PerspectiveCamera,
  { tapBooth, tapPerson }: BodyActions,
): (() => void) => {
  const onTap = (x: number, y: number) => {
    far.set(x, y, 0.5).unproject(camera).sub(camera.position).normalize()
    const { x: ex, y: ey, z: ez } = camera.position
    const ray = { x: ex, y: ey, z: ez, dx: far.x, dy: far.y, dz: far.z }
    if (world.tapFirst?.(ray)) return
    const tap = castTap(world, ray)
    // Who sits in a show gets up by the menu of views or by keys, not by a finger that slipped.
    if (world.me.seat >= 0 && world.rig.lent && (tap.kind === 'floor' || tap.kind === 'booth')) return
    switch (tap.kind) {
      case 'floor':
        return walkTo(world, { kind: 'spot', ...tap.point })
      case 'booth':
        return tap.slot.id === world.nearBooth
          ? tapBooth(tap.slot.id)
          : walkTo(world, { kind: 'booth', booth: tap.slot.id })
      case 'person':
        return tapPerson(tap.slot)
      case 'seat':
        return walkToSeat(world, tap.seat)
      case 'nothing':
        return
    }
  }
  world.following = session.getState().following ?? -1
  world.onFollowEnd = () => session.setState({ following: null })
  const stops = [listenKeys(world.wish), listenPointer(canvas, world.wish, onTap), obeyIntents(world)]
  return () => {
    for (const stop of stops) stop()
  }
}
