import type { CueKind } from '../../../../shared/ceremony/ceremony-words.ts'
import { paintDemo, paintNominees, paintVote } from './paint-nominees.ts'
import { paintDrumroll, paintReveal, paintWalkOn } from './paint-reveal.ts'
import {
  paintApplause,
  paintCategory,
  paintClosing,
  paintCountdown,
  paintDoors,
  paintOpening,
  paintPhoto,
  paintSpeaker,
} from './paint-words.ts'
import type { PaintCue } from './picture.ts'

/** What the main screen shows in each kind of cue. */
export const PAINTERS: Readonly<Record<CueKind, PaintCue>> = {
  doors: paintDoors,
  countdown: paintCountdown,
  opening: paintOpening,
  speech: paintSpeaker,
  category: paintCategory,
  nominees: paintNominees,
  vote: paintVote,
  drumroll: paintDrumroll,
  reveal: paintReveal,
  'walk-on': paintWalkOn,
  demo: paintDemo,
  thanks: paintSpeaker,
  recording: paintSpeaker,
  applause: paintApplause,
  'group-photo': paintPhoto,
  intermission: paintCountdown,
  closing: paintClosing,
}
