import { lazy, Suspense, useCallback, useState } from 'react'
import { useShown } from '../exhibition/exhibition-store.ts'
import { changeView } from '../hall-session/enter-hall.ts'
import { closeBooth, openBooth } from '../hall-session/open-booth.ts'
import { planOf } from '../hall-session/plan.ts'
import { session, setNearBooth, useSession } from '../hall-session/session.ts'
import { hallWords } from '../i18n/hall.ts'
import { useWords, wordsNow } from '../i18n/words.ts'
import { onTapPerson } from '../people/tapped-person.ts'
import { useQuality } from '../settings/quality-store.ts'
import { useReducedMotion } from '../settings/use-reduced-motion.ts'
import { useSound } from '../sound/use-sound.ts'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { LaurelMark } from '../ui/laurel-mark.tsx'
import { announce } from '../ui/live-region.tsx'
import { toast } from '../ui/toast.tsx'
import { Hud } from './hud.tsx'
import { useCovered } from './use-covered.ts'

const HallCanvas = lazy(() => import('../world/hall-canvas.tsx').then(({ HallCanvas }) => ({ default: HallCanvas })))

/** Who walks away from the booth that they read has closed it. */
function onNearBooth(near: string | null): void {
  const { booth, nearBooth } = session.getState()
  setNearBooth(near)
  if (booth && booth === nearBooth && near !== booth) closeBooth()
}

/** The hall in 3D under its HUD. What cannot be drawn becomes the 2D view of the same room. */
export function Hall3D() {
  const t = useWords(hallWords)
  const { exhibition } = useShown()
  const connection = useSession((state) => state.connection)
  const quality = useQuality()
  const lessMotion = useReducedMotion()
  const booth = useSession((state) => state.booth)
  const covered = useCovered()
  // Who comes to a booth by its link stands before it at once; everybody else comes in by the door.
  const [arrive] = useState(() => session.getState().booth === null)
  const [ready, setReady] = useState(false)
  useSound(ready)
  const onReady = useCallback(() => setReady(true), [])
  const onFailed = useCallback(() => {
    const said = wordsNow(hallWords).failed3d
    changeView('2d')
    toast(said)
    announce(said)
  }, [])
  return (
    <main className="hall-3d" id="content">
      <h1 className="hidden-visually">{t.to3d}</h1>
      <ErrorBoundary fallback={<Failed onShown={onFailed} />}>
        <Suspense fallback={null}>
          <HallCanvas
            exhibition={exhibition}
            plan={planOf(exhibition)}
            connection={connection}
            daylight="day"
            quality={quality}
            reducedMotion={lessMotion}
            arrive={arrive}
            booth={booth}
            covered={covered}
            onTapBooth={openBooth}
            onTapPerson={onTapPerson}
            onNearBooth={onNearBooth}
            onReady={onReady}
            onFailed={onFailed}
          />
        </Suspense>
      </ErrorBoundary>
      {!ready && (
        <p className="hall-3d__loading" role="status">
          <LaurelMark size={64} />
          {t.loading3d}
        </p>
      )}
      <Hud standing={ready} />
    </main>
  )
}

function Failed({ onShown }: { onShown: () => void }) {
  queueMicrotask(onShown)
  return null
}
