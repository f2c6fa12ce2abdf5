import type { Anim } from '../../shared/avatars/gestures.ts'

/**
 * Where one's own avatar is, and the server's last move of it. Written by the view that is drawn (client/walk every frame,
 * the 2D view when the server moves it), so that the next view starts where this one ended. Never React state.
 */
export const ownPlace = { x: 0, z: 0, heading: 0, epoch: -1, anim: 'idle' as Anim }

/** Another hall: nothing is known of the place in it. */
export const forgetPlace = (): void => {
  Object.assign(ownPlace, { x: 0, z: 0, heading: 0, epoch: -1, anim: 'idle' })
}
