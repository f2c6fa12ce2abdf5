import { useState } from 'react'
import type { Json } from '../../../../shared/studio/merge-three.ts'
import { studioKindWords } from '../../../i18n/studio-kinds.ts'
import { useWords } from '../../../i18n/words.ts'
import { Button } from '../../../ui/button.tsx'
import { FileButton } from '../../../ui/file-button.tsx'
import { saveFile } from '../../../ui/save-file.ts'
import { JsonEditor } from '../json-editor.tsx'
import type { KindEditorProps } from '../kind-editors.ts'
import { readScenes } from './read-story.ts'

/** The story as text and as a file, for who writes it elsewhere; assets/guide/story-json.md says how. */
export function StoryJson(props: KindEditorProps) {
  const t = useWords(studioKindWords)
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
        <Button onClick={() => saveFile('story.json', JSON.stringify(props.content, null, 2), 'application/json')}>
          {t.jsonOut}
        </Button>
        <FileButton accept=".json,application/json" onFile={(file) => void bring(file).catch(() => setFault(true))}>
          {t.jsonIn}
        </FileButton>
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
