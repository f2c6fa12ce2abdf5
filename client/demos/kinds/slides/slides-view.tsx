import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import {
  MOST_ZOOM,
  type SlidesAct,
  type SlidesContent,
  type SlidesState,
} from '../../../../shared/demos/kinds/slides.ts'
import { demoWords } from '../../../i18n/demos.ts'
import { useSay } from '../../../i18n/use-say.ts'
import { useWords } from '../../../i18n/words.ts'
import type { DemoViewProps } from '../../kind-views.ts'
import { listenPage } from './listen-page.ts'
import { SlidesBar } from './slides-bar.tsx'
import { zoomAt } from './zoom-at.ts'
import './slides.css'

export type SlidesProps = DemoViewProps<SlidesContent, SlidesState, SlidesAct>

/** A pointer that has not moved for so long is forgotten, not meant. */
const POINTER_MS = 8000

const TURNS: Record<string, number> = {
  ArrowRight: 1,
  PageDown: 1,
  ArrowLeft: -1,
  PageUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}
const ZOOMS: Record<string, number> = { '+': 1.5, '=': 1.5, '-': 1 / 1.5, '0': 0 }

/** One page, with the driver's pointer on it and magnified as the driver has it. */
export function SlidesView(props: SlidesProps) {
  const { content, state, drives, act } = props
  const t = useWords(demoWords).slides
  const say = useSay()
  const page = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  latest.current = props
  // Until a page has come, it is taken to be as most are.
  const [shape, setShape] = useState(16 / 9)
  const { pages } = content
  const shown = pages[state.page]
  const pointer = useFreshPointer(state.pointer)
  const turn = (by: number) => act({ type: 'page', page: Math.min(Math.max(state.page + by, 0), pages.length - 1) })
  const zoom = (times: number) => {
    const { x, y } = state.pointer ?? state
    act({ type: 'zoom', ...zoomAt(state, times, x, y) })
  }

  useEffect(() => {
    if (!page.current || !drives) return
    return listenPage(page.current, {
      zoom: () => latest.current.state,
      magnify: ({ zoom, x, y }) => latest.current.act({ type: 'zoom', zoom, x, y }),
      turn: (by) => {
        const { state, content, act } = latest.current
        act({ type: 'page', page: Math.min(Math.max(state.page + by, 0), content.pages.length - 1) })
      },
      point: (at) => {
        const { state, act } = latest.current
        if (at) act({ type: 'point', at })
        else if (state.pointer) act({ type: 'point' })
      },
    })
  }, [drives])
  useEffect(() => {
    // The neighbours are there before they are turned to.
    for (const near of [state.page + 1, state.page - 1]) if (pages[near]) new Image().src = pages[near].url
  }, [pages, state.page])

  const keys = (event: KeyboardEvent) => {
    if (!drives || event.ctrlKey || event.metaKey || event.altKey) return
    const by = event.key === ' ' && event.target === page.current?.parentElement ? 1 : TURNS[event.key]
    const times = ZOOMS[event.key]
    if (by === undefined && times === undefined) return
    event.preventDefault()
    event.stopPropagation() // the arrows also walk
    if (by !== undefined) turn(by)
    else if (times !== undefined) zoom(times)
  }
  const share = (value: number) => `${value * 100}%`
  const window = drives ? { role: 'application', 'aria-label': t.keys, tabIndex: 0 } : {}
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons below do the same; the keys are a shortcut
    <div className="slides" onKeyDown={keys} style={{ '--shape': shape } as React.CSSProperties}>
      <div className="slides__window" {...window}>
        <div
          className="slides__page"
          ref={page}
          data-drives={drives}
          data-zoomed={state.zoom > 1}
          style={{ transform: `scale(${state.zoom})`, transformOrigin: `${share(state.x)} ${share(state.y)}` }}
        >
          {shown && (
            <img
              src={shown.url}
              alt={say(shown.alt)}
              draggable={false}
              onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
                naturalHeight > 0 && setShape(naturalWidth / naturalHeight)
              }
            />
          )}
          {pointer && (
            <span
              className="slides__pointer"
              style={{ left: share(pointer.x), top: share(pointer.y), scale: 1 / state.zoom }}
              aria-hidden="true"
            />
          )}
        </div>
      </div>
      <SlidesBar {...props} onTurn={turn} onZoom={zoom} most={MOST_ZOOM} />
    </div>
  )
}

/** The pointer, until it has stood still for long: its driver went away without putting it down. */
function useFreshPointer(pointer: SlidesState['pointer']) {
  const [stale, setStale] = useState<SlidesState['pointer']>()
  useEffect(() => {
    if (!pointer) return
    const timer = setTimeout(() => setStale(pointer), POINTER_MS)
    return () => clearTimeout(timer)
  }, [pointer])
  return pointer === stale ? undefined : pointer
}
