import { useEffect, useMemo, useRef } from 'react'
import { NIGHT } from '../../../shared/ceremony/ceremony-words.ts'
import type { DeskView } from '../../../shared/ceremony/desk.ts'
import type { Programme } from '../../../shared/ceremony/show.ts'
import { loadExhibition } from '../../exhibition/exhibition-store.ts'
import { deskWords } from '../../i18n/ceremony-desk.ts'
import { useWords } from '../../i18n/words.ts'
import { ShowScreen } from '../audience/show-screen.tsx'
import { PictureWords } from './picture-words.tsx'

/** What the audience sees, small: the same screen, by the same clock. */
export function Picture({ view, ahead }: { view: DeskView; ahead: number }) {
  const t = useWords(deskWords)
  const { show, exhibition, awards, title, startsAt } = view
  const opened = useMemo(() => new Map(show.opened.map((one) => [one.award, one])), [show.opened])
  const programme = useMemo(() => programmeOf(show, title, startsAt, awards), [show, title, startsAt, awards])
  const clock = useRef(ahead)
  clock.current = ahead
  const now = useRef(() => Date.now() + clock.current).current
  useEffect(() => {
    const stop = new AbortController()
    // For the posters and names on the picture; without it the picture has words only.
    void loadExhibition({ name: 'exhibition', slug: exhibition }, stop.signal)
    return () => stop.abort()
  }, [exhibition])
  const run = show.run === NIGHT ? '' : `?run=${show.run}`
  return (
    <section className="night-desk__picture" aria-label={t.picture}>
      <h2>{t.picture}</h2>
      <div className="night-desk__screen">
        <ShowScreen show={show} opened={opened} programme={programme} now={now} small />
        <PictureWords view={view} now={now} />
      </div>
      <a className="button" href={`/e/${exhibition}${run}`} target="_blank" rel="noreferrer">
        {t.openHall}
      </a>
    </section>
  )
}

const programmeOf = (
  { ceremony, phase }: DeskView['show'],
  title: DeskView['title'],
  startsAt: number | null,
  awards: DeskView['awards'],
): Programme => ({
  id: ceremony,
  title,
  startsAt,
  zone: '',
  seconds: 0,
  phase,
  awards: awards.map((award) => ({ ...award, commitment: null, replaced: [] })),
  golden: [],
})
