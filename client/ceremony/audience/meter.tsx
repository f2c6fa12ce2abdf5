import { REACTIONS } from '../../../shared/ceremony/ceremony-words.ts'
import { ceremonyWords } from '../../i18n/ceremony.ts'
import { useWords } from '../../i18n/words.ts'
import { cx } from '../../ui/cx.ts'
import { useCeremony } from '../ceremony-store.ts'

/** How loud the applause is, by how many, counted over all instances since the cue began. */
export function Meter({ large = false }: { large?: boolean }) {
  const t = useWords(ceremonyWords)
  const applause = useCeremony((state) => state.applause)
  const current = useCeremony(({ show, applause }) => show !== null && applause?.played === show.played)
  const shown = current && applause ? applause : { counts: null, people: 0, level: 0 }
  const times = REACTIONS.reduce((sum, reaction) => sum + (shown.counts?.[reaction] ?? 0), 0)
  const percent = Math.round(shown.level * 100)
  return (
    <div className={cx('meter', large && 'meter--large')}>
      <div className="meter__bar" aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </div>
      <p className="meter__words">
        <span className="hidden-visually">{t.applause}: </span>
        {t.meter(times, shown.people)}
      </p>
    </div>
  )
}
