import { useState } from 'react'
import { LIGHTS, REACTIONS } from '../../../shared/ceremony/ceremony-words.ts'
import type { DeskView } from '../../../shared/ceremony/desk.ts'
import type { Bilingual } from '../../../shared/exhibition/text.ts'
import { deskWords } from '../../i18n/ceremony-desk.ts'
import { languageWords } from '../../i18n/language-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { RadioRow } from '../../ui/radio-row.tsx'
import type { DeskHands } from './use-desk-hands.ts'

/** Light, music, what is announced and what is said. The presenter has the last one. */
export function HouseControls(props: { view: DeskView; desk: DeskHands; directs: boolean; on: boolean }) {
  const { view, desk, directs, on } = props
  const t = useWords(deskWords)
  const { lights, music, banner, caption } = view.show
  const times = REACTIONS.reduce((sum, reaction) => sum + view.applause.counts[reaction], 0)
  return (
    <section className="night-desk__controls">
      <p className="night-desk__meter">
        <span>{t.applause}</span>
        <meter min={0} max={1} value={view.applause.level} aria-label={t.applause} />
        <span>{t.applauseNow(times, view.applause.people)}</span>
      </p>
      {directs && (
        <fieldset className="night-desk__house-set" disabled={!on}>
          <RadioRow
            legend={t.lights}
            value={lights}
            choices={LIGHTS.map((value) => ({ value, label: t.lightNames[value] }))}
            onPick={(next) => void desk.say({ type: 'lights', lights: next })}
          />
          <Music level={music} onSet={(level) => void desk.say({ type: 'music', level })} />
          <Words
            legend={t.banner}
            hint={t.bannerHint}
            shown={banner}
            onShow={(text) => desk.say({ type: 'banner', text })}
          />
        </fieldset>
      )}
      <Words
        legend={t.caption}
        hint={t.captionHint}
        shown={caption?.text ?? null}
        onShow={(text) => desk.say({ type: 'caption', text })}
      />
    </section>
  )
}

/** Told when the hand lets go, so that a slide is one command. */
function Music({ level, onSet }: { level: number; onSet: (level: number) => void }) {
  const t = useWords(deskWords)
  const [held, setHeld] = useState<number | null>(null)
  const value = held ?? level
  const done = () => {
    if (held !== null && held !== level) onSet(held)
    setHeld(null)
  }
  return (
    <label className="night-desk__music">
      <span>
        {t.music} {value} %
      </span>
      <input
        type="range"
        min={0}
        max={100}
        step={5}
        value={value}
        onChange={(event) => setHeld(Number(event.target.value))}
        onPointerUp={done}
        onKeyUp={done}
        onBlur={done}
      />
    </label>
  )
}

interface WordsProps {
  legend: string
  hint: string
  shown: Bilingual | null
  onShow: (text: Bilingual | null) => Promise<boolean>
}
function Words({ legend, hint, shown, onShow }: WordsProps) {
  const t = useWords(deskWords)
  const languages = useWords(languageWords)
  const [text, setText] = useState<Bilingual>({ en: '', zh: '' })
  const empty = text.en.trim() === '' && text.zh.trim() === ''
  const show = async () => {
    if (!empty && (await onShow(text))) setText({ en: '', zh: '' })
  }
  return (
    <form
      className="night-desk__words"
      onSubmit={(event) => {
        event.preventDefault()
        void show()
      }}
    >
      <fieldset>
        <legend>{legend}</legend>
        {(['en', 'zh'] as const).map((language) => (
          <input
            key={language}
            className="input"
            lang={language === 'zh' ? 'zh-CN' : 'en'}
            maxLength={200}
            aria-label={legend + languages.asked[language]}
            placeholder={languages[language]}
            value={text[language]}
            onChange={(event) => setText({ ...text, [language]: event.target.value })}
          />
        ))}
        <div className="button-row">
          <Button type="submit" disabled={empty}>
            {t.show}
          </Button>
          {shown && <Button onClick={() => void onShow(null)}>{t.takeAway}</Button>}
        </div>
        {shown && <p className="night-desk__shown">{`${shown.en} ${shown.zh}`}</p>}
        <p className="night-desk__hint">{hint}</p>
      </fieldset>
    </form>
  )
}
