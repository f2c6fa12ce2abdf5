import type { Gesture } from '../../shared/avatars/gestures.ts'

/** Where somebody can be sent: a spot on the floor (metres) and how to look there, before a booth, to a person, back to the door. */
export type Target =
  | { kind: 'spot'; x: number; z: number; heading?: number }
  | { kind: 'booth'; booth: string }
  | { kind: 'person'; slot: number }
  | { kind: 'door' }

/**
 * What the interface asks of the visitor's own body. client/walk listens while the 3D hall is drawn; without it (2D view)
 * the session answers by itself.
 */
export type Intent =
  /** "Walk me there": draws the way and walks it. */
  | { kind: 'walk'; to: Target }
  /** The server has put the avatar somewhere; the body must stand there from now on. */
  | { kind: 'placed'; x: number; z: number; heading: number; epoch: number }
  | { kind: 'follow'; slot: number | null }
  | { kind: 'gesture'; gesture: Gesture }
  | { kind: 'stop' }

type Listener = (intent: Intent) => void
const listeners = new Set<Listener>()

/** Returns whether anybody listened. */
export function intend(intent: Intent): boolean {
  for (const listener of listeners) listener(intent)
  return listeners.size > 0
}

export function onIntent(listener: Listener): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
