import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { MOST_ZOOM, type SlidesAct, type SlidesContent, type SlidesState } from '../../../shared/demos/kinds/slides.ts'
import { demoWords } from '../../i18n/demos.ts'
import { useSay } from '../../i18n/use-say.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { DemoViewProps } from '../kind-views.ts'

/** One page, with the driver's pointer on it and magnified as the driver has it. */
export function SlidesView({ content, state, drives, act }: DemoViewProps<SlidesContent, SlidesState, SlidesAct>) {
  const t = useWords(demoWords).slides
  const say = useSay()
  const page = useRef<HTMLDivElement>(null)
  const { pages, pdf } = content
  const shown = pages[state.page]
  const turn = (by: number) => act({ type: 'page', page: Math.min(Math.max(state.page + by, 0), pages.length - 1) })
  const zoom = (times: number) =>
    act({ type: 'zoom', zoom: Math.min(Math.max(state.zoom * times, 1), MOST_ZOOM), x: state.x, y: state.y })
  const point = (event: PointerEvent) => {
    const box = page.current?.getBoundingClientRect()
    if (!drives || !box) return
    const x = Math.min(Math.max((event.clientX - box.left) / box.width, 0), 1)
    const y = Math.min(Math.max((event.clientY - box.top) / box.height, 0), 1)
    act({ type: 'point', at: { x, y } })
  }
  const keys = (event: KeyboardEvent) => {
    const turns: Record<string, number> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }
    const by = turns[event.key]
    if (!drives || by === undefined) return
    event.preventDefault()
    event.stopPropagation() // the arrows also walk
    turn(by)
  }
  const share = (value: number) => `${value * 100}%`
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons below do the same; the arrows are a shortcut
    <div className="slides" onKeyDown={keys}>
      <div className="slides__window">
        <div
          className="slides__page"
          ref={page}
          style={{
            transform: `scale(${state.zoom})`,
            transformOrigin: `${share(state.x)} ${share(state.y)}`,
          }}
          onPointerMove={point}
          onPointerLeave={() => drives && state.pointer && act({ type: 'point' })}
        >
          {shown && <img src={shown.url} alt={say(shown.alt)} draggable={false} />}
          {state.pointer && (
            <span
              className="slides__pointer"
              style={{ left: share(state.pointer.x), top: share(state.pointer.y) }}
              aria-hidden="true"
            />
          )}
        </div>
      </div>
      <div className="slides__bar">
        {drives && (
          <Button kinds={['icon']} aria-label={t.previous} disabled={state.page === 0} onClick={() => turn(-1)}>
            <Icon name="back" />
          </Button>
        )}
        <p aria-live="polite">{t.page(state.page + 1, pages.length)}</p>
        {drives && (
          <>
            <Button
              kinds={['icon']}
              aria-label={t.next}
              disabled={state.page === pages.length - 1}
              onClick={() => turn(1)}
            >
              <Icon name="forward" />
            </Button>
            <Button disabled={state.zoom >= MOST_ZOOM} onClick={() => zoom(1.5)}>
              {t.zoomIn}
            </Button>
            <Button disabled={state.zoom <= 1} onClick={() => zoom(1 / 1.5)}>
              {t.zoomOut}
            </Button>
          </>
        )}
        {pdf && (
          <a href={pdf} target="_blank" rel="noreferrer">
            {t.pdf}
          </a>
        )}
      </div>
    </div>
  )
}
