import { useEffect, useRef, useState } from 'react'
import type { Booth } from '../../shared/exhibition/exhibition.ts'
import { useHall } from '../hall-session/session.ts'
import { boothWords } from '../i18n/booths.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { LinkField } from '../ui/link-field.tsx'
import { copyText } from './copy-text.ts'

/** The booth's own link, carrying the instance so that friends meet, as text and as a QR code. */
export function BoothShare({ booth }: { booth: Booth }) {
  const t = useWords(boothWords)
  const instance = useHall((hall) => hall.instance)
  const field = useRef<HTMLInputElement>(null)
  const section = useRef<HTMLElement>(null)
  const [told, setTold] = useState('')
  const [code, setCode] = useState('')
  const link = `${location.origin}/b/${booth.id}${instance ? `?i=${encodeURIComponent(instance)}` : ''}`
  useEffect(() => {
    let late = false
    void import('./qr-svg.ts').then(async ({ qrSvg }) => {
      const svg = await qrSvg(link)
      if (!late) setCode(svg)
    })
    return () => {
      late = true
    }
  }, [link])
  // It opens at the lower edge of the window, mostly: whoever asked for it shall see all of it.
  useEffect(() => {
    if (code) section.current?.scrollIntoView({ block: 'nearest' })
  }, [code])
  const copy = async () => {
    const done = await copyText(link, field.current)
    setTold(done ? t.copied : t.copyYourself)
  }
  return (
    <section ref={section} className="share" aria-label={t.shareTitle}>
      {code && (
        <img
          className="share__code"
          src={`data:image/svg+xml,${encodeURIComponent(code)}`}
          alt={t.qr}
          width={148}
          height={148}
        />
      )}
      <div className="share__words">
        <p>{instance ? t.shareText : t.shareTextOutside}</p>
        <LinkField label={t.link} link={link} field={field} />
        <Button kinds={['main']} onClick={() => void copy()}>
          {t.copy}
        </Button>
        <p role="status" className="share__told">
          {told}
        </p>
      </div>
    </section>
  )
}
