import { useEffect, useRef, useState } from 'react'
import { endsAt, totalSeconds } from '../../../shared/ceremony/cue-times.ts'
import type { DeskView } from '../../../shared/ceremony/desk.ts'
import type { Cue } from '../../../shared/ceremony/run-of-show.ts'
import { deskWords } from '../../i18n/ceremony-desk.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { clock, timeOfDay } from './clock.ts'
import { useCueName } from './cue-name.ts'
import type { DeskHands } from './use-desk-hands.ts'

/** The run of show with where it stands; a cue that is pressed is jumped to, after a word. */
export function CueList({ view, now, desk, on }: { view: DeskView; now: number; desk: DeskHands; on: boolean }) {
  const t = useWords(deskWords)
  const language = useLanguage()
  const nameOf = useCueName(view)
  const [asked, setAsked] = useState<string | null>(null)
  const { cues, show, next, awards } = view
  const current = useRef<HTMLLIElement>(null)
  const playing = show.phase === 'running' ? show.index : -1
  useEffect(() => {
    // The list alone: the page stays where the director looks.
    const line = current.current
    const list = line?.parentElement
    if (line && list && playing >= 0) list.scrollTop = line.offsetTop - list.offsetTop - list.clientHeight / 3
  }, [playing])
  const stateOf = (cue: Cue) => {
    if (cue.kind !== 'reveal') return undefined
    if (show.opened.some(({ award }) => award === cue.award)) return 'said'
    const award = awards.find(({ id }) => id === cue.award)
    if (award?.ready) return 'sealed'
    // Its envelope is filled by the count: until the poll is closed there is nothing to be alarmed about.
    const isPollOver = show.polls[cue.award]?.closedAt != null
    return award?.ballot && !isPollOver ? 'afterVote' : 'notSealed'
  }
  const total = totalSeconds(cues) * 1000
  const ends = endsAt(view, now)
  return (
    <section className="night-desk__list" aria-label={t.cues}>
      <h2>{t.cues}</h2>
      <p className="night-desk__total">
        {t.total} {clock(total)}
        {ends !== null && ` · ${t.endsAt(timeOfDay(ends, language))}`}
      </p>
      <p>
        <a href={`/ceremony/${show.ceremony}/print`} target="_blank" rel="noreferrer">
          {t.script}
        </a>
      </p>
      <ol>
        {cues.map((cue, index) => {
          const { kind, what } = nameOf(cue)
          const sealed = stateOf(cue)
          return (
            <li
              key={cue.id}
              ref={index === playing ? current : undefined}
              aria-current={index === playing ? 'step' : undefined}
              data-next={index === next}
              data-past={index < playing}
            >
              <button
                type="button"
                disabled={!on || show.phase === 'over'}
                title={t.jump(kind)}
                onClick={() => setAsked(cue.id)}
              >
                <span className="night-desk__no">{index + 1}</span>
                <span className="night-desk__what">
                  <strong>{kind}</strong> {what}
                  {sealed && <em data-sealed={sealed}>{t[sealed]}</em>}
                  {cue.auto && <em>{t.auto}</em>}
                </span>
                <span className="night-desk__length">{clock(cue.seconds * 1000)}</span>
              </button>
              {asked === cue.id && on && (
                <p className="night-desk__sure" role="alert">
                  {sealed === 'sealed' ? t.jumpReads(kind) : t.jumpSure(kind)}
                  <Button
                    kinds={['main']}
                    onClick={() => {
                      setAsked(null)
                      void desk.say({ type: 'jump', cue: cue.id })
                    }}
                  >
                    {t.yes}
                  </Button>
                  <Button onClick={() => setAsked(null)}>{t.no}</Button>
                </p>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
