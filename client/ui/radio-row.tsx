import { useId } from 'react'
import './radio-row.css'

interface Props<Value extends string> {
  legend: string
  hint?: string
  value: Value
  choices: readonly { value: Value; label: string }[]
  onPick: (value: Value) => void
}

/** A few choices beside each other, one of them taken. */
export function RadioRow<Value extends string>({ legend, hint, value, choices, onPick }: Props<Value>) {
  const id = useId()
  return (
    <fieldset className="radio-row" aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend>{legend}</legend>
      <div className="radio-row__choices">
        {choices.map((choice) => (
          <label key={choice.value} className="pill">
            <input type="radio" name={id} checked={choice.value === value} onChange={() => onPick(choice.value)} />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {hint && (
        <p className="radio-row__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </fieldset>
  )
}
