import { useState } from 'react'
import { CEREMONY_LIMITS } from '../../shared/ceremony/ceremony-words.ts'
import type { SealNominee } from '../../shared/seals/seal-messages.ts'
import { Says } from '../i18n/says.tsx'
import { sealPanelWords } from '../i18n/seal-panel.ts'
import { useWords } from '../i18n/words.ts'
import { Field } from '../ui/field.tsx'

/** More than this are easier to find by typing. */
const MANY = 12

/** One winner or several, in the order in which they are read out. Nominees stand in the order of the run of show. */
export function NomineePicks({
  nominees,
  winners,
  onPick,
}: {
  nominees: readonly SealNominee[]
  winners: readonly string[]
  onPick: (winners: readonly string[]) => void
}) {
  const t = useWords(sealPanelWords)
  const [looked, setLooked] = useState('')
  const word = looked.trim().toLowerCase()
  const found = nominees.filter(
    ({ booth, label, title, team }) =>
      winners.includes(booth) ||
      [label, title.en, title.zh, team.en, team.zh].some((text) => text.toLowerCase().includes(word)),
  )
  const toggle = (booth: string, on: boolean) =>
    onPick(on ? [...winners, booth] : winners.filter((winner) => winner !== booth))
  return (
    <fieldset className="seals__picks">
      <legend className="field__label">{t.winners}</legend>
      <p className="field__hint">{t.winnersHint}</p>
      {nominees.length > MANY && (
        <Field label={t.find}>
          {(control) => (
            <input
              {...control}
              className="input"
              type="search"
              autoComplete="off"
              value={looked}
              onChange={(event) => setLooked(event.target.value)}
            />
          )}
        </Field>
      )}
      <ul className="seals__nominees">
        {found.map(({ booth, label, title, team, wasPublic }) => {
          const place = winners.indexOf(booth)
          const full = place < 0 && winners.length >= CEREMONY_LIMITS.winners
          return (
            <li key={booth}>
              <label className="seals__nominee" data-off={wasPublic}>
                <input
                  type="checkbox"
                  checked={place >= 0}
                  disabled={wasPublic || full}
                  onChange={(event) => toggle(booth, event.target.checked)}
                />
                <span className="letter">{label}</span>
                <span>
                  <strong>
                    <Says of={title} />
                  </strong>{' '}
                  <span className="seals__team">
                    <Says of={team} />
                  </span>
                  {wasPublic && <em> {t.wasPublic}</em>}
                </span>
                {place >= 0 && winners.length > 1 && <span className="seals__place">{place + 1}</span>}
              </label>
            </li>
          )
        })}
      </ul>
      {nominees.some(({ wasPublic }) => wasPublic) && <p className="field__hint">{t.wasPublicHint}</p>}
    </fieldset>
  )
}
