import { useId, useState } from 'react'
import type { Json } from '../../../../shared/studio/merge-three.ts'
import { studioKindWords } from '../../../i18n/studio-kinds.ts'
import { useWords } from '../../../i18n/words.ts'
import { Button } from '../../../ui/button.tsx'
import { JsonEditor } from '../json-editor.tsx'
import type { KindEditorProps } from '../kind-editors.ts'
import { readScenes } from './read-story.ts'

/** The story as text and as a file, for who writes it elsewhere; assets/guide/story-json.md says how. */
export function StoryJson(props: KindEditorProps) {
  const t = useWords(studioKindWords)
  const id = useId()
  const [fault, setFault] = useState(false)
  const [open, setOpen] = useState(readScenes(props.content) === undefined)
  const bring = async (file: File) => {
    const content = await file.text().then(
      (text) => JSON.parse(text) as Json,
      () => null,
    )
    const right = content !== null && readScenes(content) !== undefined
    setFault(!right)
    if (right) props.onChange(content)
  }
  return (
    <details className="studio__more" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.asJson}</summary>
      <div className="studio__adds studio__pdf">
        <Button onClick={() => save(props.content)}>{t.jsonOut}</Button>
        <input
          id={id}
          className="file-drop__input"
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const file = event.target.files?.[0]
            event.target.value = ''
            if (file) void bring(file).catch(() => setFault(true))
          }}
        />
        <label htmlFor={id} className="button">
          {t.jsonIn}
        </label>
      </div>
      {fault && (
        <p className="field__error" role="alert">
          {t.jsonNoStory}
        </p>
      )}
      {open && <JsonEditor {...props} />}
    </details>
  )
}

function save(content: Json): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }))
  link.download = 'story.json'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000) // once the browser has taken it
}
