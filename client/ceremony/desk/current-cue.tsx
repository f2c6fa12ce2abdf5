import type { DeskView } from '../../../shared/ceremony/desk.ts'
import { elapsedOf } from '../../../shared/ceremony/show.ts'
import { deskWords } from '../../i18n/ceremony-desk.ts'
import { useWords } from '../../i18n/words.ts'
import { clock } from './clock.ts'
import { useCueName } from './cue-name.ts'

/** The cue that plays with its time, and the one that comes next. */
export function CurrentCue({ view, now }: { view: DeskView; now: number }) {
  const t = useWords(deskWords)
  const nameOf = useCueName(view)
  const { show, cues, next } = view
  const cue = show.phase === 'running' ? cues[show.index] : undefined
  const following = cues[next]
  const elapsed = cue ? elapsedOf(show, now) : 0
  const planned = (cue?.seconds ?? 0) * 1000
  const left = planned - elapsed
  return (
    <section className="night-desk__now" aria-label={t.now}>
      {cue && (
        <>
          <p className="night-desk__label">
            {t.now} · {show.index + 1}/{cues.length}
          </p>
          <h2>
            {nameOf(cue).kind} <small>{nameOf(cue).what}</small>
          </h2>
          <div className="night-desk__times" data-over={left < 0}>
            <p>
              <span>{t.elapsed}</span>
              <strong>{clock(elapsed)}</strong>
            </p>
            <p>
              <span>{t.remaining}</span>
              <strong>{left < 0 ? t.overBy(clock(-left)) : clock(left)}</strong>
            </p>
          </div>
          <progress
            className="night-desk__bar"
            max={planned}
            value={Math.min(planned, elapsed)}
            aria-label={t.elapsed}
          />
        </>
      )}
      <p className="night-desk__next">
        <span>{cue ? t.next : t.begins}</span>
        {following ? (
          <strong>
            {nameOf(following).kind} <small>{nameOf(following).what}</small>
          </strong>
        ) : (
          <strong>{t.nothingNext}</strong>
        )}
      </p>
    </section>
  )
}
