import { elapsedOf } from '../../../shared/ceremony/show.ts'
import { ceremonyWords } from '../../i18n/ceremony.ts'
import { useWords } from '../../i18n/words.ts'
import { revealStep } from '../reveal-times.ts'
import { useAt } from '../ticker.ts'
import { AwardHead } from './award-head.tsx'
import type { CueProps } from './cue-props.ts'
import { PostersAhead } from './posters-ahead.tsx'
import { RevealWreath } from './reveal-wreath.tsx'
import { CueTitle } from './title.tsx'
import { awardOf } from './use-booth.ts'
import { Winners } from './winners.tsx'

/** The envelope opens, and at its moment the name stands there. Before it the name is nowhere on the page. */
export function RevealCue(props: CueProps<'reveal'>) {
  const { cue, show, opened, programme, now } = props
  const t = useWords(ceremonyWords)
  const step = useAt(now, (at) => revealStep(elapsedOf(show, at)), show.startedAt)
  const envelope = opened.get(cue.award)?.envelope
  return (
    <div className="cue cue--centre cue--reveal" data-step={step}>
      <AwardHead award={awardOf({ programme }, cue.award)} />
      {step === 'name' && envelope ? (
        <>
          <CueTitle cue={cue} small />
          <Winners {...props} envelope={envelope} />
        </>
      ) : (
        <>
          <RevealWreath step={step} />
          <p className="cue__over">{step === 'dark' ? '' : t.envelope}</p>
          <PostersAhead {...props} award={cue.award} />
        </>
      )}
    </div>
  )
}
