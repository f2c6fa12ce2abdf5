import { elapsedOf } from '../../../shared/ceremony/show.ts'
import { tellTime } from '../../demos/kinds/video/tell-time.ts'
import { ceremonyWords } from '../../i18n/ceremony.ts'
import { useWords } from '../../i18n/words.ts'
import { useAt } from '../ticker.ts'
import type { ScreenProps } from './cue-props.ts'

/** Whole seconds of the cue that are left; 0 when its time is up. */
export function useSecondsLeft({ show, now }: Pick<ScreenProps, 'show' | 'now'>, seconds: number): number {
  return useAt(now, (at) => Math.max(0, Math.ceil(seconds - elapsedOf(show, at) / 1000)), show.startedAt)
}

/** How long a speech still has. Not told aloud: it changes every second. */
export function TimeLeft({ of, seconds }: { of: Pick<ScreenProps, 'show' | 'now'>; seconds: number }) {
  const t = useWords(ceremonyWords)
  const left = useSecondsLeft(of, seconds)
  return (
    <p className="cue__time" data-up={left === 0}>
      {left > 0 ? t.minutesLeft(tellTime(left)) : t.timeUp}
    </p>
  )
}
