/** Where a tour was at a moment of this page (performance.now()), and how it goes on from there. */
export interface Anchor {
  readonly ms: number
  readonly wall: number
  readonly runs: boolean
  readonly speed: number
}
