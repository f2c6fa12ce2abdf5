import { demoWords } from '../../../i18n/demos.ts'
import { useWords } from '../../../i18n/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import type { SlidesProps } from './slides-view.tsx'

interface Props extends SlidesProps {
  onTurn: (by: number) => void
  onZoom: (times: number) => void
  most: number
}

/** Which page it is, and the driver's buttons. */
export function SlidesBar({ content, state, drives, onTurn, onZoom, most }: Props) {
  const t = useWords(demoWords).slides
  const { pages, pdf } = content
  return (
    <div className="slides__bar">
      {drives && (
        <Button kinds={['icon']} aria-label={t.previous} disabled={state.page === 0} onClick={() => onTurn(-1)}>
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
            onClick={() => onTurn(1)}
          >
            <Icon name="forward" />
          </Button>
          <span className="slides__zoom">
            <Button disabled={state.zoom >= most} onClick={() => onZoom(1.5)}>
              {t.zoomIn}
            </Button>
            <Button disabled={state.zoom <= 1} onClick={() => onZoom(1 / 1.5)}>
              {t.zoomOut}
            </Button>
          </span>
        </>
      )}
      {pdf && (
        <a href={pdf} target="_blank" rel="noreferrer">
          {t.pdf}
        </a>
      )}
    </div>
  )
}
