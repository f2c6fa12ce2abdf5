import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import './sheet.css'

interface Props {
  /** Names the sheet and is its heading, unless `bare`. */
  title: string
  closeLabel: string
  onClose: () => void
  /** The content brings its own heading. */
  bare?: boolean
  children: ReactNode
}

/**
 * A panel beside the content on wide screens, over its lower part on phones. Not modal: what lies behind stays usable.
 * Focus goes to the sheet when it opens and back to where it came from when it closes; Escape closes it.
 */
export function Sheet({ title, closeLabel, onClose, bare = false, children }: Props) {
  const panel = useRef<HTMLElement>(null)
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    const before = document.activeElement
    panel.current?.focus({ preventScroll: true })
    return () => {
      // Only when the focus would be lost with the sheet: who has gone elsewhere stays there.
      const now = document.activeElement
      if ((now === document.body || now === null || !now.isConnected) && before instanceof HTMLElement)
        before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <section
      ref={panel}
      className="sheet"
      role="dialog"
      aria-label={title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close.current()
      }}
    >
      <header className="sheet__head">
        {bare ? <span /> : <h2 className="sheet__title">{title}</h2>}
        <Button kinds={['bare', 'icon']} aria-label={closeLabel} onClick={onClose}>
          <Icon name="close" />
        </Button>
      </header>
      <div className="sheet__body">{children}</div>
    </section>
  )
}
