import { useState } from 'react'
import { CEREMONY_LIMITS } from '../../../shared/ceremony/ceremony-words.ts'
import type { CeremonyAward } from '../../../shared/ceremony/run-of-show.ts'
import { runWords } from '../../i18n/ceremony-editor.ts'
import { useSay } from '../../i18n/use-say.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { useExhibition } from './use-run.ts'

interface Props {
  award: CeremonyAward
  disabled: boolean
  onChange: (nominees: string[]) => void
}

/** Who may get an award: booths picked from the hall, shown in the order in which they were picked. */
export function NomineesField({ award, disabled, onChange }: Props) {
  const t = useWords(runWords)
  const say = useSay()
  const { booths } = useExhibition()
  const [wanted, setWanted] = useState('')
  const { nominees, category } = award
  const picked = new Set(nominees)
  const known = new Set(booths.map(({ id }) => id))
  const inCategory = booths.filter((booth) => category === '' || booth.category === category)
  const typed = wanted.trim().toLowerCase()
  const found = booths.filter(
    ({ id, title, team, place, category: track }) =>
      (picked.has(id) || category === '' || track === category || typed !== '') &&
      [place.label, title.en, title.zh, team.en, team.zh].some((text) => text.toLowerCase().includes(typed)),
  )
  const put = (ids: readonly string[]) => onChange([...ids].slice(0, CEREMONY_LIMITS.nominees))
  return (
    <fieldset className="run-nominees" disabled={disabled}>
      <legend className="field__label">{t.nomineesTitle(nominees.length)}</legend>
      <div className="run-row">
        <Field label={t.findBooth}>
          {(control) => (
            <input
              {...control}
              type="search"
              className="input"
              value={wanted}
              onChange={(event) => setWanted(event.target.value)}
            />
          )}
        </Field>
        <p className="run-acts">
          <Button onClick={() => put([...new Set([...nominees, ...inCategory.map(({ id }) => id)])])}>
            {category === '' ? t.pickAll : t.pickCategory}
          </Button>
          <Button disabled={nominees.length === 0} onClick={() => put([])}>
            {t.pickNone}
          </Button>
          {nominees.some((id) => !known.has(id)) && (
            <Button onClick={() => put(nominees.filter((id) => known.has(id)))}>{t.dropGone}</Button>
          )}
        </p>
      </div>
      <ul>
        {found.map(({ id, title, place }) => (
          <li key={id}>
            <label className="run-tick">
              <input
                type="checkbox"
                checked={picked.has(id)}
                onChange={(event) =>
                  put(event.target.checked ? [...nominees, id] : nominees.filter((one) => one !== id))
                }
              />
              <span>
                {place.label} · {say(title)}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
