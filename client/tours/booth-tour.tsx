import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Booth } from '../../shared/exhibition/exhibition.ts'
import type { TourRefusal } from '../../shared/tours/tour-words.ts'
import type { TourAbout } from '../../shared/tours/tours.ts'
import { useBellLook } from '../bell/use-bell-look.ts'
import { useMayEdit } from '../booths/use-may-edit.ts'
import { tourWords } from '../i18n/tours.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { touring } from './touring.ts'
import { readAbout, readTour } from './tours-api.ts'
import './tours.css'

const TourPlayer = lazy(() => import('./tour-player.tsx').then(({ TourPlayer }) => ({ default: TourPlayer })))
const HostTour = lazy(() => import('./host-tour.tsx').then(({ HostTour }) => ({ default: HostTour })))

/** At a booth: the tour that its host recorded, and for the host the recorder. */
export function BoothTour({ booth }: { booth: Booth }) {
  const t = useWords(tourWords)
  const about = useAbout(booth.id)
  const plays = useStore(touring, ({ playing }) => playing === booth.id)
  const hosts = useMayEdit(booth.id)
  if (!about && !hosts && !plays) return null
  return (
    <section className="tour" aria-label={t.heading}>
      <h2 className="booth__heading">{t.heading}</h2>
      <Suspense fallback={<p role="status">{t.loading}</p>}>
        {plays ? <TourPlayer booth={booth} /> : about && <TakeTour booth={booth} about={about} />}
        {hosts && <HostTour booth={booth} about={about} />}
      </Suspense>
    </section>
  )
}

/** What is known of the booth's tour: null for none, and until it is known. */
function useAbout(booth: string): TourAbout | null {
  const changed = useStore(touring, (state) => state.changed)
  const [about, setAbout] = useState<TourAbout | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when a tour was changed here
  useEffect(() => {
    const stop = new AbortController()
    void readAbout(booth, stop.signal).then((answer) => {
      if (answer.ok && !stop.signal.aborted) setAbout(answer.about)
    })
    return () => stop.abort()
  }, [booth, changed])
  return about
}

function TakeTour({ booth, about }: { booth: Booth; about: TourAbout }) {
  const t = useWords(tourWords)
  // As the bell counts: who of the booth is in the hall can be asked for, and then the recording comes second.
  // Those people themselves have a desk, and know.
  const { bell } = useBellLook(booth.id)
  const here = bell !== null && bell.desk === null && bell.staffing.here > 0
  const [state, setState] = useState<'ready' | 'loading' | TourRefusal>('ready')
  const mounted = useRef(true)
  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
    }
  }, [])
  const take = async () => {
    setState('loading')
    const [answer, { takeTour }] = await Promise.all([readTour(booth.id, about.id), import('./take-tour.ts')])
    if (!mounted.current) return
    if (!answer.ok) {
      setState(answer.reason)
      // Another one was recorded meanwhile.
      if (answer.reason === 'no-such-tour') touring.setState(({ changed }) => ({ changed: changed + 1 }))
      return
    }
    const begun = await takeTour(booth, answer.tour, false)
    if (mounted.current) setState(begun ? 'ready' : 'broken')
  }
  return (
    <>
      <p>{here ? t.somebodyHere : t.by(about.name)}</p>
      <div className="tour__buttons">
        <Button id="booth-tour" kinds={here ? [] : ['main']} disabled={state === 'loading'} onClick={() => void take()}>
          {state === 'loading' ? t.loading : t.take(about.ms)}
        </Button>
      </div>
      {state !== 'ready' && state !== 'loading' && (
        <p className="field__error" role="alert">
          {t.refusals[state]}
        </p>
      )}
    </>
  )
}
