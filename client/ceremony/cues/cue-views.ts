import type { ComponentType } from 'react'
import type { CueKind } from '../../../shared/ceremony/ceremony-words.ts'
import { ApplauseCue } from './applause.tsx'
import { CategoryCue } from './category.tsx'
import { ClosingCue } from './closing.tsx'
import { CountdownCue } from './countdown.tsx'
import type { CueProps } from './cue-props.ts'
import { DemoCue } from './demo.tsx'
import { DoorsCue } from './doors.tsx'
import { DrumrollCue } from './drumroll.tsx'
import { GroupPhotoCue } from './group-photo.tsx'
import { IntermissionCue } from './intermission.tsx'
import { NomineesCue } from './nominees.tsx'
import { OpeningCue } from './opening.tsx'
import { RecordingCue } from './recording.tsx'
import { RevealCue } from './reveal.tsx'
import { SpeechCue } from './speech.tsx'
import { ThanksCue } from './thanks.tsx'
import { VoteCue } from './vote.tsx'
import { WalkOnCue } from './walk-on.tsx'

/** What the big screen shows of each kind of cue. The compiler says which one is missing. */
export const CUE_VIEWS: { readonly [Kind in CueKind]: ComponentType<CueProps<Kind>> } = {
  doors: DoorsCue,
  countdown: CountdownCue,
  opening: OpeningCue,
  speech: SpeechCue,
  category: CategoryCue,
  nominees: NomineesCue,
  vote: VoteCue,
  drumroll: DrumrollCue,
  reveal: RevealCue,
  'walk-on': WalkOnCue,
  demo: DemoCue,
  thanks: ThanksCue,
  recording: RecordingCue,
  applause: ApplauseCue,
  'group-photo': GroupPhotoCue,
  intermission: IntermissionCue,
  closing: ClosingCue,
}
