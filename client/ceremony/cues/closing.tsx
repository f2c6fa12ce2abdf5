import { LaurelMark } from '../../ui/laurel-mark.tsx'
import type { CueProps } from './cue-props.ts'
import { CueText, CueTitle } from './title.tsx'
import { WinnerDoors } from './winner-doors.tsx'

/** Where leaves fall, in percent across; each begins and falls in its own time. */
const LEAVES = Array.from({ length: 18 }, (_, i) => ({
  left: `${(i * 37 + 4) % 100}%`,
  animationDelay: `${(i % 9) * 0.9}s`,
  animationDuration: `${7 + (i % 4)}s`,
}))

export function ClosingCue(props: CueProps<'closing'>) {
  return (
    <div className="cue cue--centre">
      {!props.small && (
        <div className="closing-leaves" aria-hidden="true">
          {LEAVES.map((leaf) => (
            <i key={leaf.left} style={leaf} />
          ))}
        </div>
      )}
      <LaurelMark size={88} className="cue__mark" />
      <CueTitle cue={props.cue} />
      <CueText of={props.cue.text} />
      <WinnerDoors {...props} />
    </div>
  )
}
