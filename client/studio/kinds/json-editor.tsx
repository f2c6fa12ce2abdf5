import { useState } from 'react'
import { Demo } from '../../../shared/demos/demo.ts'
import { sameValue } from '../../../shared/importer/same-value.ts'
import type { Json } from '../../../shared/studio/merge-three.ts'
import { studioWords } from '../../i18n/studio.ts'
import { useWords } from '../../i18n/words.ts'
import { Field } from '../../ui/field.tsx'
import type { KindEditorProps } from './kind-editors.ts'

const NO_TEXT = { en: '', zh: '' }

const parse = (text: string): Json | undefined => {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined // half-typed: the page says so, and what was right before stays in the draft
  }
}

/** A demo's content as text, for kinds that are written rather than clicked. What is wrong with it is told as one types. */
export function JsonEditor({ kind, content, onChange }: KindEditorProps) {
  const t = useWords(studioWords)
  const [typed, setTyped] = useState(() => JSON.stringify(content, null, 2))
  const parsed = parse(typed)
  // Somebody else's change came in: it takes the place of what says the same as before.
  const text = parsed !== undefined && !sameValue(parsed, content) ? JSON.stringify(content, null, 2) : typed
  const read = Demo.safeParse({ id: 'a', kind, title: NO_TEXT, text: NO_TEXT, open: true, content })
  const issue = read.success ? undefined : read.error.issues[0]
  const wrong = parsed === undefined ? t.jsonBroken : issue && t.jsonWrong(`${issue.path.join('.')}: ${issue.message}`)
  return (
    <Field label={t.json} {...(wrong ? { error: wrong } : { hint: t.jsonRight })}>
      {(control) => (
        <textarea
          {...control}
          className="input studio__json"
          rows={14}
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setTyped(event.target.value)
            const next = parse(event.target.value)
            if (next !== undefined) onChange(next)
          }}
        />
      )}
    </Field>
  )
}
