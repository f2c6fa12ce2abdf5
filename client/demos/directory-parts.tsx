import type { Booth } from '../../shared/exhibition/exhibition.ts'
import type { Filter } from '../directory/search.ts'
import { useHall } from '../hall-session/session.ts'
import { demoWords } from '../i18n/demos.ts'
import { useWords } from '../i18n/words.ts'
import { LiveSign } from './live-sign.tsx'
import './demos.css'
import './live.css'

/** Where something runs now, and where there is something to try. */
export function DemoFilter({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const t = useWords(demoWords)
  const running = useHall((hall) => hall.live.size)
  const toggle = (wanted: Filter['demos']) => onChange({ ...filter, demos: filter.demos === wanted ? '' : wanted })
  return (
    <div className="filter__toggles">
      {(running > 0 || filter.demos === 'live') && (
        <button
          type="button"
          className="filter__toggle"
          aria-pressed={filter.demos === 'live'}
          onClick={() => toggle('live')}
        >
          <span className="live-dot" aria-hidden="true" />
          {t.liveNow(running)}
        </button>
      )}
      <button
        type="button"
        className="filter__toggle"
        aria-pressed={filter.demos === 'try'}
        onClick={() => toggle('try')}
      >
        {t.somethingToTry}
      </button>
    </div>
  )
}

/** What a booth of the directory has to try, and whether it runs. */
export function DemoMark({ booth }: { booth: Booth }) {
  const t = useWords(demoWords)
  const live = useHall((hall) => hall.live.has(booth.id))
  if (live) return <LiveSign booth={booth.id} />
  return <span className="demo-mark">{t.heading}</span>
}
