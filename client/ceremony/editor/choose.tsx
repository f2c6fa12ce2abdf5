import { runWords } from '../../i18n/ceremony-editor.ts'
import { useWords } from '../../i18n/words.ts'
import { Field } from '../../ui/field.tsx'

interface Props {
  label: string
  value: string
  choices: readonly { value: string; label: string }[]
  disabled?: boolean
  onPick: (value: string) => void
}

/** A choice out of what there is; one that is gone stays in the list, marked. */
export function Choose({ label, value, choices, disabled = false, onPick }: Props) {
  const t = useWords(runWords)
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          className="input"
          value={value}
          disabled={disabled}
          onChange={(event) => onPick(event.target.value)}
        >
          {!choices.some((one) => one.value === value) && <option value={value}>{t.gone(value)}</option>}
          {choices.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
