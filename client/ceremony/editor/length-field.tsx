import { useEffect, useState } from 'react'
import { runWords } from '../../i18n/ceremony-editor.ts'
import { useWords } from '../../i18n/words.ts'
import { Field } from '../../ui/field.tsx'
import { readLength, writeLength } from './lengths.ts'

interface Props {
  label: string
  /** Seconds. */
  value: number
  least: number
  most: number
  onChange: (seconds: number) => void
}

/** A length or a time into a cue, written as 1:30. What is no length stays in the field and changes nothing. */
export function LengthField({ label, value, least, most, onChange }: Props) {
  const t = useWords(runWords)
  const [typed, setTyped] = useState(() => writeLength(value))
  // Undone, or changed by somebody else.
  useEffect(() => setTyped((was) => (readLength(was) === value ? was : writeLength(value))), [value])
  const read = readLength(typed)
  const fits = read !== undefined && read >= least && read <= most
  return (
    <Field label={label} error={fits ? null : t.lengthWrong(writeLength(least), writeLength(most))}>
      {(control) => (
        <input
          {...control}
          className="input run-length"
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            const seconds = readLength(event.target.value)
            if (seconds !== undefined && seconds >= least && seconds <= most) onChange(seconds)
          }}
          onBlur={() => setTyped(writeLength(value))}
        />
      )}
    </Field>
  )
}
