import { createRoot, type Root } from 'react-dom/client'
import { screenWords } from '../i18n/screen.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { useScreen } from './screen-store.ts'
import { endShare } from './share.ts'
import './sharing-sign.css'

/** Says over everything else, wherever the host has gone in the hall, that they are being seen, and ends it in one tap. */
function SharingSign() {
  const t = useWords(screenWords)
  const own = useScreen((state) => state.own)
  if (!own) return null
  return (
    <section className="sharing-sign" aria-label={t.sharing[own.what]}>
      <p>
        <b>{t.sharing[own.what]}</b> <span>{t.viewers(own.viewers)}</span>
      </p>
      <Button kinds={['danger']} onClick={() => endShare('own')}>
        {t.stop}
      </Button>
    </section>
  )
}

let shown: { root: Root; at: HTMLElement } | undefined

export function showSharingSign(): void {
  if (shown) return
  const at = document.body.appendChild(document.createElement('div'))
  const root = createRoot(at)
  root.render(<SharingSign />)
  shown = { root, at }
}

export function hideSharingSign(): void {
  shown?.root.unmount()
  shown?.at.remove()
  shown = undefined
}
