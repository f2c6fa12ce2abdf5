import type { ComponentProps, Ref } from 'react'
import { loadFontsFor } from '../fonts/load-fonts.ts'
import { Field } from './field.tsx'

/** The control of a text field, of one line or of more. */
export type TextControl = HTMLInputElement & HTMLTextAreaElement

type Passed =
  | 'autoComplete'
  | 'autoFocus'
  | 'disabled'
  | 'enterKeyHint'
  | 'inputMode'
  | 'lang'
  | 'placeholder'
  | 'required'

interface Props extends Pick<ComponentProps<'input'>, Passed> {
  label: string
  /** Of the control, where something leads to it. */
  id?: string | undefined
  hint?: string | undefined
  error?: string | null | undefined
  /** Of a field of one line. */
  type?: 'search' | 'url'
  value: string
  /** Characters. */
  most?: number
  /** High so many lines; more than one takes line breaks. */
  lines?: number
  field?: Ref<TextControl>
  onChange: (value: string) => void
}

/** Where a person writes words of any language: the fonts for what they write come while they do. */
export function TextField({ label, id, hint, error, type, value, most, lines = 1, field, onChange, ...passed }: Props) {
  return (
    <Field label={label} id={id} hint={hint} error={error}>
      {(control) => {
        const shared = {
          ...passed,
          ...control,
          ref: field,
          className: 'input',
          maxLength: most,
          value,
          onChange: (event: { target: { value: string } }) => {
            loadFontsFor(event.target.value)
            onChange(event.target.value)
          },
        }
        return lines > 1 ? <textarea {...shared} rows={lines} /> : <input {...shared} type={type} />
      }}
    </Field>
  )
}
