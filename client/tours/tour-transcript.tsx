import type { Tour } from '../../shared/tours/tours.ts'
import { Says } from '../i18n/says.tsx'
import { tourWords } from '../i18n/tours.ts'
import { useWords } from '../i18n/words.ts'
import { seekTour } from './player.ts'
import { tellTime } from './tell-time.ts'

/** Everything that is said, to read at once; each line goes to its place in the tour. */
export function TourTranscript({ tour, current }: { tour: Tour; current: number }) {
  const t = useWords(tourWords)
  if (tour.captions.length === 0) return null
  return (
    <details className="tour-transcript">
      <summary>{t.transcript(tour.captions.length)}</summary>
      <ol>
        {tour.captions.map((caption, index) => (
          <li key={`${caption.at}-${caption.en}-${caption.zh}`} aria-current={index === current ? 'true' : undefined}>
            <button type="button" aria-label={t.jump(tellTime(caption.at))} onClick={() => seekTour(caption.at)}>
              {tellTime(caption.at)}
            </button>
            <p>
              <Says of={caption} />
            </p>
          </li>
        ))}
      </ol>
    </details>
  )
}
