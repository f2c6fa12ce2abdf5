import type { CueKind } from '../../../shared/ceremony/ceremony-words.ts'
import type { Programme, Show, ShownCue } from '../../../shared/ceremony/show.ts'
import type { Opened } from '../../../shared/seals/envelope.ts'

/** What a ceremony's screen shows, and by whose clock. */
export interface ScreenProps {
  show: Show
  /** Everything that was read out, by award. */
  opened: ReadonlyMap<string, Opened>
  programme: Programme | null
  /** Server time, ms. The same function every time, for all that moves goes by it. */
  now: () => number
  /** A small picture of the show, as a desk has it: nothing in it plays, and nothing can be pressed. */
  small: boolean
  /** A night that was: nobody votes in it, and no demo runs. */
  replayed: boolean
}

export type CueOf<Kind extends CueKind> = Extract<ShownCue, { kind: Kind }>

/** What the picture of one kind of cue is given. */
export interface CueProps<Kind extends CueKind> extends ScreenProps {
  cue: CueOf<Kind>
}
