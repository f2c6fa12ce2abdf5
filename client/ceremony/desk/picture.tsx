import { NIGHT } from '../../../shared/ceremony/ceremony-words.ts'
import type { DeskView } from '../../../shared/ceremony/desk.ts'
import { deskWords } from '../../i18n/ceremony-desk.ts'
import { useWords } from '../../i18n/words.ts'

/** What the audience sees, small. */
export function Picture({ view }: { view: DeskView; now: number }) {
  const t = useWords(deskWords)
  const run = view.show.run === NIGHT ? '' : `?run=${view.show.run}`
  return (
    <section className="night-desk__picture" aria-label={t.picture}>
      <h2>{t.picture}</h2>
      <a className="button" href={`/e/${view.exhibition}${run}`} target="_blank" rel="noreferrer">
        {t.openHall}
      </a>
    </section>
  )
}
