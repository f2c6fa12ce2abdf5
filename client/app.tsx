import { lazy, Suspense, useEffect } from 'react'
import { Entry } from './entry/entry.tsx'
import { useReturn } from './entry/use-return.ts'
import { loadVisitor } from './entry/visitor-store.ts'
import { loadExhibition, useExhibitionState, useShown } from './exhibition/exhibition-store.ts'
import { useAccent } from './exhibition/use-accent.ts'
import { useTitle } from './exhibition/use-title.ts'
import { loadExhibitionFonts } from './fonts/load-fonts.ts'
import { leaveHall } from './hall-session/enter-hall.ts'
import { hallNow, session, useSession } from './hall-session/session.ts'
import { useRoute } from './route/route-store.ts'
import { TwoD } from './two-d/two-d.tsx'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { LiveRegion } from './ui/live-region.tsx'
import { Toast } from './ui/toast.tsx'
import { Waiting } from './waiting.tsx'
import './styles/controls.css'

export function App() {
  const { page } = useRoute()
  const slug = page.name === 'exhibition' ? page.slug : page.name
  useEffect(() => {
    const stop = new AbortController()
    void loadVisitor(stop.signal)
    return () => stop.abort()
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page's object changes with every step; what is loaded follows its name and slug
  useEffect(() => {
    const stop = new AbortController()
    if (page.name !== 'beside') void loadExhibition(page, stop.signal)
    return () => stop.abort()
  }, [slug])
  const state = useExhibitionState()
  return (
    <ErrorBoundary>
      {page.name === 'beside' ? (
        <Suspense fallback={null}>
          <PageBeside page={page} />
        </Suspense>
      ) : state.name === 'shown' ? (
        page.name === 'studio' ? (
          <Suspense fallback={null}>
            <PageBeside page={page} />
          </Suspense>
        ) : (
          <Visit />
        )
      ) : (
        <Waiting state={state} onRetry={() => void loadExhibition(page, new AbortController().signal)} />
      )}
      <Toast />
      <LiveRegion />
    </ErrorBoundary>
  )
}

const Inside = lazy(() => import('./hud/inside.tsx').then(({ Inside }) => ({ default: Inside })))
const PageBeside = lazy(() => import('./route/page-beside.tsx').then(({ PageBeside }) => ({ default: PageBeside })))

/** Outside: the door, or the catalogue when it was asked for. Inside: the view of the session. */
function Visit() {
  const { exhibition } = useShown()
  const route = useRoute()
  const inside = useSession((state) => state.connection !== null)
  const returning = useReturn()
  useEffect(() => loadExhibitionFonts(exhibition.slug, exhibition.revision), [exhibition.slug, exhibition.revision])
  useTitle()
  useAccent()
  useEffect(() => {
    // Back can lead to another exhibition, whose hall this is not.
    if (session.getState().connection && hallNow().exhibition !== exhibition.slug) void leaveHall()
  }, [exhibition.slug])
  const outside =
    route.view === '2d' ? (
      <TwoD />
    ) : returning ? (
      <Waiting state={{ name: 'loading' }} onRetry={() => undefined} />
    ) : (
      <Entry />
    )
  return inside ? (
    <Suspense fallback={outside}>
      <Inside />
    </Suspense>
  ) : (
    outside
  )
}
