import { type DragEvent, useId, useState } from 'react'
import { FilesButton } from './file-button.tsx'
import { Icon } from './icon.tsx'
import './drop-area.css'

interface Props {
  icon: 'page' | 'share'
  /** What is dropped here, and what the button says. */
  words: string
  button: string
  /** Kinds of file, as an input's `accept`. */
  accept: string
  many?: boolean
  hint?: string
  /** Never called with none. */
  onFiles: (files: File[]) => void
}

/** Where files are dropped; the same by button, for keyboards, phones and screen readers. */
export function DropArea({ icon, words, button, accept, many = false, hint, onFiles }: Props) {
  const id = useId()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const files = Array.from(event.dataTransfer.files)
    if (files.length > 0) onFiles(many ? files : files.slice(0, 1))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button does the same
    <div
      className="drop-area"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name={icon} size={30} />
      <p className="drop-area__words">{words}</p>
      <FilesButton accept={accept} many={many} onFiles={onFiles} {...(hint ? { describedBy: `${id}-hint` } : {})}>
        {button}
      </FilesButton>
      {hint && (
        <p id={`${id}-hint`} className="field__hint">
          {hint}
        </p>
      )}
    </div>
  )
}
