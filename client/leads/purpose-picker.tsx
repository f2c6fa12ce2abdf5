import { useId } from 'react'
import type { Booth } from '../../shared/exhibition/exhibition.ts'
import { consentText, PURPOSE_TEXT } from '../../shared/leads/consent-text.ts'
import { LEAD_PURPOSES, type LeadPurpose } from '../../shared/leads/lead-words.ts'
import { useLanguage } from '../i18n/language.ts'
import { leadWords } from '../i18n/leads.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'

/** One purpose, none of them taken beforehand, and the sentence that is agreed to by sending. */
export function PurposePicker(props: {
  booth: Booth
  purpose: LeadPurpose | null
  onPick: (purpose: LeadPurpose) => void
}) {
  const t = useWords(leadWords)
  const say = useSay()
  const language = useLanguage()
  const name = useId()
  const to = { team: say(props.booth.team), title: say(props.booth.title) }
  return (
    <>
      <fieldset className="purposes">
        <legend>{t.purpose}</legend>
        {LEAD_PURPOSES.map((purpose) => (
          <label key={purpose} className="card-form__tick">
            <input
              type="radio"
              name={name}
              checked={purpose === props.purpose}
              onChange={() => props.onPick(purpose)}
            />
            <span>{PURPOSE_TEXT[language][purpose]}</span>
          </label>
        ))}
      </fieldset>
      <p className="card-form__consent" aria-live="polite">
        {props.purpose ? (
          <>
            <strong>{t.agree}</strong> {consentText(props.purpose, to, language)}
          </>
        ) : (
          t.agreeLater
        )}
      </p>
    </>
  )
}
