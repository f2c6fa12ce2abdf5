/**
 * What the place has to know about its visitor, written by the frame loop and read by the place: never React state.
 * Metres; `ahead` is where the camera looks, as a unit vector on the floor.
 */
export interface PlaceFocus {
  x: number
  z: number
  ahead: { x: number; z: number }
  /** The booth whose sign lights up. */
  nearBooth: string | null
}

export const placeFocus = (): PlaceFocus => ({ x: 0, z: 30, ahead: { x: 0, z: -1 }, nearBooth: null })
