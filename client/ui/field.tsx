import { type ReactNode, useId } from 'react'

export interface FieldControl {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': boolean | undefined
}

/** A label, its control, and a hint or an error that screen readers hear with it. */
export function Field(props: {
  label: string
  /** Of the control, where something leads to it. */
  id?: string | undefined
  hint?: string | undefined
  error?: string | null | undefined
  children: (control: FieldControl) => ReactNode
}) {
  const own = useId()
  const id = props.id ?? own
  const told = props.error ?? props.hint
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {props.label}
      </label>
      {props.children({
        id,
        'aria-describedby': told ? `${id}-told` : undefined,
        'aria-invalid': props.error ? true : undefined,
      })}
      {told && (
        <p
          id={`${id}-told`}
          className={props.error ? 'field__error' : 'field__hint'}
          role={props.error ? 'alert' : undefined}
        >
          {told}
        </p>
      )}
    </div>
  )
}
