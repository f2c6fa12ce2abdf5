import { useState } from 'react'
import { CAPTION_CHARS, MOST_CAPTIONS } from '../../shared/tours/tour-words.ts'
import type { Caption } from '../../shared/tours/tours.ts'
import { loadFontsFor } from '../fonts/load-fonts.ts'
import { recorderWords } from '../i18n/tour-recorder.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { readTime, tellTime } from './tell-time.ts'

/** A caption as it is written: its time may be no time yet. */
export interface Line {
  key: number
  time: string
  /** What the time was, to the ms, as long as nobody writes another. */
  at: number
  en: string
  zh: string
}

let keys = 0
const lineOf = ({ at, en, zh }: Caption): Line => ({ key: ++keys, time: tellTime(at), at, en, zh })
const timeOf = ({ time, at }: Line, most: number): number | undefined =>
  time === tellTime(at) ? at : readTime(time, most)

/** What the lines say, in their order, empty ones left out; undefined while a time is none. */
export function captionsOf(lines: readonly Line[], most: number): Caption[] | undefined {
  const captions: Caption[] = []
  for (const line of lines) {
    const [en, zh] = [line.en.trim(), line.zh.trim()]
    if (en === '' && zh === '') continue
    const at = timeOf(line, most)
    if (at === undefined) return undefined
    captions.push({ at, en, zh })
  }
  return captions.sort((a, b) => a.at - b.at)
}

export const useLines = (captions: readonly Caption[]) => useState<readonly Line[]>(() => captions.map(lineOf))

/** Captions to write and to mend: from when, and in both languages. `most`: length of the tour, ms. */
export function CaptionList(props: {
  lines: readonly Line[]
  most: number
  onChange: (lines: readonly Line[]) => void
}) {
  const t = useWords(recorderWords)
  const { lines, most, onChange } = props
  const change = (line: Line, part: Partial<Line>) => {
    loadFontsFor((part.en ?? '') + (part.zh ?? ''))
    onChange(lines.map((one) => (one.key === line.key ? { ...one, ...part } : one)))
  }
  const last = lines.at(-1)
  return (
    <section className="caption-list" aria-label={t.captions}>
      <ol>
        {lines.map((line, index) => (
          <li key={line.key}>
            <fieldset className="caption-line">
              <legend>{t.captionAt(index + 1)}</legend>
              <Field label={t.at} error={timeOf(line, most) === undefined ? t.badTime : null}>
                {(control) => (
                  <input
                    {...control}
                    className="input caption-line__time"
                    inputMode="numeric"
                    value={line.time}
                    onChange={(event) => change(line, { time: event.target.value })}
                  />
                )}
              </Field>
              {(['en', 'zh'] as const).map((language) => (
                <Field key={language} label={t[language]}>
                  {(control) => (
                    <textarea
                      {...control}
                      className="input"
                      rows={2}
                      lang={language === 'zh' ? 'zh-CN' : 'en'}
                      maxLength={CAPTION_CHARS}
                      value={line[language]}
                      onChange={(event) => change(line, { [language]: event.target.value })}
                    />
                  )}
                </Field>
              ))}
              <Button onClick={() => onChange(lines.filter(({ key }) => key !== line.key))}>{t.remove}</Button>
            </fieldset>
          </li>
        ))}
      </ol>
      {lines.length < MOST_CAPTIONS && (
        <Button
          onClick={() =>
            onChange([...lines, lineOf({ at: Math.min(most, (last?.at ?? -5000) + 5000), en: '', zh: '' })])
          }
        >
          {t.another}
        </Button>
      )}
    </section>
  )
}
