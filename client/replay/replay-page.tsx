import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { NIGHT } from '../../shared/ceremony/ceremony-words.ts'
import { viewForDevice } from '../entry/choose-view.ts'
import { deviceFacts } from '../entry/device-facts.ts'
import { loadExhibition, useExhibitionState } from '../exhibition/exhibition-store.ts'
import { loadFontsFor } from '../fonts/load-fonts.ts'
import { replayWords } from '../i18n/replay.ts'
import { useWords, wordsNow } from '../i18n/words.ts'
import { goTo, useRoute } from '../route/route-store.ts'
import { Button } from '../ui/button.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { announce } from '../ui/live-region.tsx'
import { PageFrame, PageNote } from '../ui/page-frame.tsx'
import { toast } from '../ui/toast.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { asItWas } from './as-it-was.ts'
import { type Crowd, createCrowd } from './crowd.ts'
import { fetchManifest } from './fetch-replay.ts'
import { holdSigns } from './hold-signs.ts'
import { openReplay } from './player.ts'
import { ReplayRead } from './replay-read.tsx'
import { enterReplay } from './session-of-replay.ts'
import './replay.css'

const ReplayHall = lazy(() => import('./replay-hall.tsx').then(({ ReplayHall }) => ({ default: ReplayHall })))

type State = { name: 'loading' | 'missing' | 'unreachable' } | { name: 'open'; crowd: Crowd }

/** A ceremony that was, again: `/ceremony/<id>/replay/<run>`, in the hall or, with `?view=2d`, as text and pictures. */
export function ReplayPage({ id, run }: { id: string; run: string }) {
  const t = useWords(replayWords)
  const title = run === NIGHT ? t.title : t.rehearsal
  const { page, view: asked } = useRoute()
  const [tries, setTries] = useState(0)
  const state = useReplay(id, run, tries)
  const exhibition = useExhibitionState()
  const now = exhibition.name === 'shown' ? exhibition.shown.exhibition : undefined
  const shown = useMemo(() => now && asItWas(now, id), [now, id])
  const view = asked ?? viewForDevice(deviceFacts())
  usePageTitle(title)
  const to2d = useCallback(() => {
    const said = wordsNow(replayWords).no3d
    toast(said)
    announce(said)
    goTo(page, { view: '2d' }, true)
  }, [page])
  if (state.name !== 'open') {
    return (
      <PageFrame title={title}>
        {state.name === 'loading' && <p role="status">{t.loading}</p>}
        {state.name === 'missing' && <PageNote title={t.missing} text={t.missingText} />}
        {state.name === 'unreachable' && (
          <PageNote title={t.unreachable} text={t.unreachableText}>
            <Button onClick={() => setTries((n) => n + 1)}>{t.again}</Button>
          </PageNote>
        )}
      </PageFrame>
    )
  }
  if (view === '2d' || exhibition.name === 'missing') return <ReplayRead title={title} />
  if (!shown)
    return (
      <PageFrame title={title}>
        <p role="status">{t.loading}</p>
      </PageFrame>
    )
  return (
    <ErrorBoundary fallback={<ReplayRead title={title} />}>
      <Suspense fallback={null}>
        <ReplayHall title={title} exhibition={shown} crowd={state.crowd} onFailed={to2d} />
      </Suspense>
    </ErrorBoundary>
  )
}

/** Fetches a replay and keeps it open while the page is; its people and clock are the session's meanwhile. */
function useReplay(id: string, run: string, tries: number): State {
  const [state, setState] = useState<State>({ name: 'loading' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks once more
  useEffect(() => {
    const stop = new AbortController()
    let close = () => {}
    setState({ name: 'loading' })
    void fetchManifest(id, run, stop.signal).then(async (fetched) => {
      if (stop.signal.aborted) return
      if (!fetched.ok) return setState({ name: fetched.reason })
      const { manifest } = fetched
      loadFontsFor(manifest.people.map(({ name }) => name).join(''))
      await loadExhibition({ name: 'exhibition', slug: manifest.exhibition }, stop.signal)
      if (stop.signal.aborted) return
      const end = openReplay(manifest)
      const crowd = createCrowd(manifest)
      const leave = enterReplay(crowd)
      const lower = holdSigns(crowd)
      close = () => {
        lower()
        leave()
        crowd.stop()
        end()
      }
      setState({ name: 'open', crowd })
    })
    return () => {
      stop.abort()
      setState({ name: 'loading' })
      close()
    }
  }, [id, run, tries])
  return state
}
