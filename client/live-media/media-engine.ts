import type { Signal } from '../../shared/live-media/media-messages.ts'

/** How an engine's words reach the other browser; in order, or not at all. */
export interface MediaWire {
  send(to: string, link: string, signal: Signal): void
  iceServers(): Promise<RTCIceServer[]>
}

/** A publisher's end: gives one picture, and a voice that comes and goes, to whoever is seated. */
export interface Giving {
  /** Who may have it now; whoever may no longer is cut off at once. */
  seated(viewers: readonly string[]): void
  setVoice(track: MediaStreamTrack | null): void
  hear(from: string, link: string, signal: Signal): void
  stop(): void
}

/** `waiting`: no picture yet, or no longer, and another try is made. `failed`: the networks do not let it through. */
export type TakingPhase = 'waiting' | 'live' | 'failed'

/** A viewer's end. */
export interface Taking {
  readonly stream: MediaStream
  hear(from: string, link: string, signal: Signal): void
  again(): void
  stop(): void
}

/**
 * Carries live pictures from one publisher to viewers. The hall's server has already said who is which and tells both ends
 * when that changes; an engine only carries. The embedded one is mesh-engine.ts.
 */
export interface MediaEngine {
  readonly id: 'mesh'
  give(picture: MediaStreamTrack, voice: MediaStreamTrack | null, wire: MediaWire): Giving
  take(publisher: string, wire: MediaWire, told: (phase: TakingPhase) => void): Taking
}
