import { type ReactNode, useEffect } from 'react'
import { shellWords } from '../i18n/shell.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { announce } from '../ui/live-region.tsx'
import './notices.css'

/**
 * Something that wants to be answered, over whatever is open; it stays until it is put away. Told to screen readers once,
 * and it takes no focus: who is doing something goes on doing it.
 */
export function Notice({ text, onClose, children }: { text: string; onClose: () => void; children?: ReactNode }) {
  const t = useWords(shellWords)
  useEffect(() => announce(text), [text])
  return (
    <section className="notice" aria-label={text}>
      <p className="notice__text">{text}</p>
      <Button kinds={['bare', 'icon']} aria-label={`${t.close}: ${text}`} onClick={onClose}>
        <Icon name="close" />
      </Button>
      {children && <div className="notice__buttons">{children}</div>}
    </section>
  )
}
