import { tellTime } from '../../demos/kinds/video/tell-time.ts'
import { ceremonyWords } from '../../i18n/ceremony.ts'
import { Says } from '../../i18n/says.tsx'
import { useWords } from '../../i18n/words.ts'
import { LaurelMark } from '../../ui/laurel-mark.tsx'
import { useAt } from '../ticker.ts'
import type { CueProps, ScreenProps } from './cue-props.ts'
import { CueText, CueTitle } from './title.tsx'

export function DoorsCue({ cue, programme, now }: CueProps<'doors'>) {
  return (
    <div className="cue cue--centre">
      <LaurelMark size={88} className="cue__mark" />
      {programme && (
        <p className="cue__over">
          <Says of={programme.title} />
        </p>
      )}
      <CueTitle cue={cue} />
      <CueText of={cue.text} />
      {programme?.startsAt && <UntilStart startsAt={programme.startsAt} now={now} />}
    </div>
  )
}

/** Counts down to the time that was announced, for as long as it is ahead. */
export function UntilStart({ startsAt, now }: { startsAt: number } & Pick<ScreenProps, 'now'>) {
  const t = useWords(ceremonyWords)
  const left = useAt(now, (at) => Math.max(0, Math.ceil((startsAt - at) / 1000)))
  return left > 0 ? (
    <p className="cue__time">
      {t.beginsIn} {left < 24 * 3600 ? tellTime(left) : t.in(left * 1000)}
    </p>
  ) : null
}
