import { type ReactNode, Suspense, useRef, useState } from 'react'
import type { Demo } from '../../shared/demos/demo.ts'
import type { Booth } from '../../shared/exhibition/exhibition.ts'
import { demoWords } from '../i18n/demos.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { type DemoViewProps, kindViews } from './kind-views.ts'

/** The demo's own picture with what belongs to it; one tap makes it fill the screen. A broken demo shows a sentence. */
export function DemoFrame({
  demo,
  booth,
  children,
  ...view
}: { demo: Demo; booth: Booth; children: ReactNode } & Omit<DemoViewProps, 'content' | 'booth' | 'title'>) {
  const t = useWords(demoWords)
  const say = useSay()
  const frame = useRef<HTMLDivElement>(null)
  const [full, setFull] = useState(false)
  const View = kindViews[demo.kind]
  const toggle = () => {
    if (full) return void leaveFull()
    setFull(true)
    // Where the browser has no full screen (an iPhone), the frame fills the page instead.
    void frame.current?.requestFullscreen?.().catch(() => undefined)
  }
  const leaveFull = async () => {
    setFull(false)
    if (document.fullscreenElement) await document.exitFullscreen()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the full screen wherever the focus is in it
    <div
      className={full ? 'demo-frame demo-frame--full' : 'demo-frame'}
      ref={frame}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && full) {
          event.stopPropagation()
          void leaveFull()
        }
      }}
    >
      <section className="demo-frame__picture" aria-label={say(demo.title)}>
        <ErrorBoundary fallback={<p role="alert">{t.failed}</p>}>
          <Suspense fallback={<p role="status">{t.loading}</p>}>
            {View && <View content={demo.content} booth={booth.id} title={demo.title} {...view} />}
          </Suspense>
        </ErrorBoundary>
      </section>
      <div className="demo-frame__bar">
        {children}
        <Button onClick={toggle}>{full ? t.smaller : t.fullScreen}</Button>
      </div>
    </div>
  )
}
