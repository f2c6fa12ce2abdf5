import { useState } from 'react'
import * as z from 'zod/mini'
import { Demo } from '../../../shared/demos/demo.ts'
import { StoryScene } from '../../../shared/demos/kinds/story-content.ts'
import { sayStoryFault } from '../../../shared/demos/kinds/story-fault-words.ts'
import { type StoryFault, storyFaults } from '../../../shared/demos/kinds/story-faults.ts'
import { sameValue } from '../../../shared/importer/same-value.ts'
import type { Json } from '../../../shared/studio/merge-three.ts'
import { useLanguage } from '../../i18n/language.ts'
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

const saidOf = ({ path, message }: { path: PropertyKey[]; message: string }) =>
  `${path.map(String).join('.')}: ${message}`

/** What is wrong with a story as a story, once it has the shape of one. */
function storyFaultsOf(content: Json): StoryFault[] | undefined {
  const shape = z.object({ scenes: z.array(StoryScene) }).safeParse(content)
  return shape.success ? storyFaults(shape.data) : undefined
}

/** A demo's content as text, for kinds that are written rather than clicked. What is wrong with it is told as one types. */
export function JsonEditor({ kind, content, onChange }: KindEditorProps) {
  const t = useWords(studioWords)
  const language = useLanguage()
  const [typed, setTyped] = useState(() => JSON.stringify(content, null, 2))
  const parsed = parse(typed)
  // Somebody else's change came in: it takes the place of what says the same as before.
  const text = parsed !== undefined && !sameValue(parsed, content) ? JSON.stringify(content, null, 2) : typed
  const read = Demo.safeParse({ id: 'a', kind, title: NO_TEXT, text: NO_TEXT, open: true, content })
  const issues = read.success ? [] : read.error.issues
  const faults = kind === 'story' ? storyFaultsOf(content) : undefined
  const said = faults?.map((fault) => sayStoryFault(fault, language)) ?? issues.map(saidOf)
  const wrong = parsed === undefined ? t.jsonBroken : issues.length > 0 && t.jsonWrong(said.slice(0, 5).join(' · '))
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
