import type { JsonObject } from '../../../shared/demos/merge-patch.ts'

/** A demo on its booth's screen in the hall, for those who only walk by. */
export interface Glance<State = JsonObject> {
  /** Draws the state at `now` (server ms) over the whole canvas; false while there is nothing to be seen yet. */
  draw(context: CanvasRenderingContext2D, width: number, height: number, state: State, now: number): boolean
  /** Pictures a second that this state needs by itself, beside the one for each change; 0: it stands still. */
  pace(state: State): number
  /** Whether somebody looks at it: what plays stops where nobody does. */
  look(on: boolean): void
  dispose(): void
}

/** Begins the glance at a booth; `changed` asks for it to be drawn again, as when a picture has come. */
export type OpenGlance<Content, State> = (content: Content, changed: () => void, booth: string) => Glance<State>
