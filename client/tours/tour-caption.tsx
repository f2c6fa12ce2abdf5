import { Says } from '../i18n/says.tsx'
import { tourWords } from '../i18n/tours.ts'
import { useWords } from '../i18n/words.ts'
import type { Playing } from './player.ts'

/** What is said now, in the visitor's language. */
export function TourCaption({ playing: { tour, caption } }: { playing: Playing }) {
  const t = useWords(tourWords)
  const said = tour.captions[caption]
  if (tour.captions.length === 0) return null
  return (
    <section className="tour-caption" aria-label={t.caption} aria-live="polite" aria-atomic="true">
      <p>{said ? <Says of={said} /> : t.silent}</p>
    </section>
  )
}
