import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Bilingual } from '../../shared/exhibition/text.ts'
import { qrSvg } from '../booths/qr-svg.ts'
import { Says } from '../i18n/says.tsx'
import { voteDeskWords } from '../i18n/votes-desk.ts'

interface Props {
  codes: readonly string[]
  night: Bilingual
  hall: string
  onDone: () => void
}

/** Cards for a printer, two languages on each, and the browser's print dialog over them. On screen nothing is seen. */
export function PrintCodes({ codes, night, hall, onDone }: Props) {
  const address = location.origin + hall
  const [qr, setQr] = useState('')
  useEffect(() => {
    let over = false
    void qrSvg(address).then((svg) => over || setQr(`data:image/svg+xml,${encodeURIComponent(svg)}`))
    return () => {
      over = true
    }
  }, [address])
  useEffect(() => {
    if (!qr) return
    addEventListener('afterprint', onDone, { once: true })
    // The cards are laid out first, their picture too.
    const frame = requestAnimationFrame(() => print())
    return () => {
      cancelAnimationFrame(frame)
      removeEventListener('afterprint', onDone)
    }
  }, [qr, onDone])
  return createPortal(
    <div className="code-cards" aria-hidden="true">
      {qr &&
        codes.map((code) => (
          <div key={code} className="code-card">
            <img src={qr} alt="" />
            <p className="code-card__night">
              <Says of={night} />
            </p>
            <p className="code-card__code">{code}</p>
            <p>{voteDeskWords.en.card}</p>
            <p lang="zh-CN">{voteDeskWords.zh.card}</p>
            <p className="code-card__address">{address}</p>
          </div>
        ))}
    </div>,
    document.body,
  )
}
