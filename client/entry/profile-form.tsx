import { lazy, Suspense, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { suggestLook } from '../../shared/avatars/look.ts'
import { NAME_MAX_CHARS } from '../../shared/visitors/profile-limits.ts'
import { loadFontsFor } from '../fonts/load-fonts.ts'
import { entryWords } from '../i18n/entry.ts'
import { useLanguage } from '../i18n/language.ts'
import { useWords } from '../i18n/words.ts'
import { Face } from '../people/face.tsx'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { draftStore, freshSeed } from './entry-draft.ts'
import { suggestName } from './suggest-name.ts'

const LookPicker = lazy(() => import('./look-picker.tsx').then(({ LookPicker }) => ({ default: LookPicker })))

/** Name and look, suggested and changeable: at the door, and later from the settings. */
export function ProfileForm({ error }: { error: string | null }) {
  const t = useWords(entryWords)
  const language = useLanguage()
  const draft = useStore(draftStore)
  const [picking, setPicking] = useState(false)
  const name = draft.typed ?? suggestName(draft.nameSeed, language)
  // The names that we suggest stand in our sources, and so in the exhibition's own fonts.
  useEffect(() => loadFontsFor(draft.typed ?? ''), [draft.typed])
  return (
    <div className="profile">
      <div className="profile__row">
        <div className="profile__look">
          <Face look={draft.look} size={88} />
        </div>
        <div className="profile__name">
          <Field label={t.name} error={error}>
            {(control) => (
              <div className="profile__input">
                <input
                  {...control}
                  className="input"
                  name="nickname"
                  value={name}
                  maxLength={NAME_MAX_CHARS}
                  autoComplete="nickname"
                  onChange={(event) => draftStore.setState({ typed: event.target.value })}
                />
                <Button
                  kinds={['bare', 'icon']}
                  aria-label={t.anotherName}
                  title={t.anotherName}
                  onClick={() => draftStore.setState({ typed: null, nameSeed: freshSeed() })}
                >
                  <Icon name="dice" />
                </Button>
              </div>
            )}
          </Field>
          <div className="profile__buttons">
            <Button onClick={() => draftStore.setState({ look: suggestLook(freshSeed()) })}>
              <Icon name="dice" size={18} />
              {t.shuffle}
            </Button>
            <Button kinds={['bare']} aria-expanded={picking} onClick={() => setPicking(!picking)}>
              {picking ? t.done : t.change}
            </Button>
          </div>
        </div>
      </div>
      {picking && (
        <Suspense fallback={null}>
          <LookPicker look={draft.look} onChange={(look) => draftStore.setState({ look })} />
        </Suspense>
      )}
    </div>
  )
}
