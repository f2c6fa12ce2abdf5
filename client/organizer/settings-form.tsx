import { type FormEvent, useState } from 'react'
import type { Exhibition } from '../../shared/exhibition/exhibition.ts'
import { organizerWords } from '../i18n/organizer.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'
import { BothLanguages } from '../ui/both-languages.tsx'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { toast } from '../ui/toast.tsx'
import { HostsField } from './hosts-field.tsx'
import { type Settings, saveSettings } from './organizer-api.ts'
import { PictureField } from './picture-field.tsx'

const settingsOf = (
  { title, text, opens, closes, open, accent, picture, figures, allowedHosts }: Exhibition,
  featured: boolean,
): Settings => ({
  title,
  text,
  opens,
  closes,
  open,
  accent,
  picture,
  figures,
  allowedHosts,
  featured,
})

/** Title, dates, text, colours, picture; opening and closing. Saved as a whole; the hall changes at once. */
export function SettingsForm(props: { exhibition: Exhibition; featured: boolean; onSaved: () => void }) {
  const words = useWords(organizerWords)
  const say = useSay()
  const [settings, setSettings] = useState(() => settingsOf(props.exhibition, props.featured))
  const [state, setState] = useState<'kept' | 'changed' | 'saving' | 'failed'>('kept')
  const change = (part: Partial<Settings>) => {
    setSettings((now) => ({ ...now, ...part }))
    setState('changed')
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setState('saving')
    const answer = await saveSettings(props.exhibition.slug, settings)
    setState(answer.ok ? 'kept' : 'failed')
    if (!answer.ok) return
    toast(words.saved)
    props.onSaved()
  }
  const both = (key: 'title' | 'text', label: string, most: number, lines = 1) => (
    <BothLanguages
      label={label}
      value={settings[key]}
      most={most}
      lines={lines}
      onChange={(text) => change({ [key]: text })}
    />
  )
  const number = (key: 'entries' | 'winners', label: string, hint?: string) => (
    <Field label={label} {...(hint ? { hint } : {})}>
      {(control) => (
        <input
          {...control}
          className="input"
          type="number"
          min={0}
          max={1000000}
          value={settings.figures[key]}
          onChange={(event) =>
            change({
              figures: { ...settings.figures, [key]: Math.max(0, Math.floor(Number(event.target.value) || 0)) },
            })
          }
        />
      )}
    </Field>
  )
  const day = (key: 'opens' | 'closes', label: string) => (
    <Field label={label}>
      {(control) => (
        <input
          {...control}
          className="input"
          type="date"
          value={settings[key]}
          onChange={(event) => change({ [key]: event.target.value })}
        />
      )}
    </Field>
  )
  const tick = (key: 'open' | 'featured', label: string, told = '') => (
    <label className="desk__tick">
      <input type="checkbox" checked={settings[key]} onChange={(event) => change({ [key]: event.target.checked })} />
      <span>
        <strong>{label}</strong>
        {told && <span>{told}</span>}
      </span>
    </label>
  )
  return (
    <form className="desk__card desk__form" onSubmit={(event) => void save(event)}>
      <h2>{words.settings}</h2>
      {tick('open', words.doorsTitle, settings.open ? words.doorsOpen : words.doorsClosed)}
      {tick('featured', words.featuredTitle)}
      {both('title', words.title, 120)}
      {both('text', words.text, 2000, 4)}
      <div className="field-pair">
        {day('opens', words.opens)}
        {day('closes', words.closes)}
        {number('entries', words.entries, words.entriesHint)}
        {number('winners', words.winnersCount)}
      </div>
      <Field label={words.accent}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={settings.accent}
            onChange={(event) => change({ accent: event.target.value })}
          >
            <option value="">{words.brass}</option>
            {props.exhibition.categories.map((category) => (
              <option key={category.id} value={category.id}>
                {category.letter} · {say(category.name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <PictureField
        label={words.picture}
        hint={words.pictureHint}
        slug={props.exhibition.slug}
        picture={settings.picture}
        onChange={(picture) => change({ picture })}
      />
      <HostsField hosts={settings.allowedHosts} onChange={(allowedHosts) => change({ allowedHosts })} />
      <div className="desk__save">
        <Button type="submit" kinds={['main']} disabled={state === 'kept' || state === 'saving'}>
          {words.save}
        </Button>
        <p role="status">{state === 'changed' ? words.unsaved : state === 'failed' ? words.saveFailed : ''}</p>
      </div>
    </form>
  )
}
