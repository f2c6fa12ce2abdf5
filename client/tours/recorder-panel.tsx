import { type FormEvent, useEffect, useRef, useState } from 'react'
import { CAPTION_CHARS, LONGEST_MS } from '../../shared/tours/tour-words.ts'
import { loadFontsFor } from '../fonts/load-fonts.ts'
import { recorderWords } from '../i18n/tour-recorder.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { announce } from '../ui/live-region.tsx'
import { addCaption, type Recording, recordedMs, stopRecording } from './recorder.ts'
import { tellTime } from './tell-time.ts'

const BLANK = { en: '', zh: '' }

/** While it is recorded: how long, how large, and what is to be said. */
export function RecorderPanel({ recording }: { recording: Extract<Recording, { name: 'running' }> }) {
  const t = useWords(recorderWords)
  const [said, setSaid] = useState(BLANK)
  /** When the caption that is written began. */
  const [at, setAt] = useState<number | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const [wide] = useState(() => matchMedia('(min-width: 900px)').matches)
  const stop = useRef<HTMLButtonElement>(null)
  useEffect(() => stop.current?.focus({ preventScroll: true }), [])
  const write = (language: 'en' | 'zh', text: string) => {
    loadFontsFor(text)
    const next = { ...said, [language]: text }
    setSaid(next)
    if (next.en === '' && next.zh === '') setAt(null)
    else setAt((before) => before ?? recordedMs())
  }
  const add = (event?: FormEvent) => {
    event?.preventDefault()
    const caption = { en: said.en.trim(), zh: said.zh.trim(), at: at ?? recordedMs() }
    if ((caption.en === '' && caption.zh === '') || !addCaption(caption)) return
    setSaid(BLANK)
    setAt(null)
    form.current?.querySelector('input')?.focus()
    announce(t.added(recording.captions.length + 1))
  }
  return (
    <div className="recorder">
      <div className="recorder__state">
        <p>
          <b>{t.recording}</b> {t.time(tellTime(recording.seconds * 1000), tellTime(LONGEST_MS))} ·{' '}
          {Math.ceil(recording.bytes / 1000)} kB
        </p>
        <Button
          ref={stop}
          kinds={['main']}
          onClick={() => {
            add() // what is written already is meant
            stopRecording()
          }}
        >
          {t.stop}
        </Button>
      </div>
      {recording.far && (
        <p className="field__error" role="alert">
          {t.far}
        </p>
      )}
      <details open={wide}>
        <summary>{t.addOne(recording.captions.length)}</summary>
        <form ref={form} className="recorder__caption" aria-label={t.say} onSubmit={add}>
          {(['en', 'zh'] as const).map((language) => (
            <Field key={language} label={t.sayIn(t[language])}>
              {(control) => (
                <input
                  {...control}
                  className="input"
                  lang={language === 'zh' ? 'zh-CN' : 'en'}
                  autoComplete="off"
                  maxLength={CAPTION_CHARS}
                  value={said[language]}
                  onChange={(event) => write(language, event.target.value)}
                />
              )}
            </Field>
          ))}
          <Button type="submit">{t.add}</Button>
          <p className="field__hint">{t.sayHint}</p>
        </form>
      </details>
    </div>
  )
}
