import type { ReactNode } from 'react'
import './file-button.css'

interface Props {
  /** Kinds of file, as an input's `accept`. */
  accept: string
  disabled?: boolean
  /** For screen readers, where `children` alone do not say what the file is for. */
  label?: string
  /** Id of what tells more about it. */
  describedBy?: string
  children: ReactNode
}

/** A button that asks for files of this device; never called with none. */
export function FilesButton(props: Props & { many: boolean; onFiles: (files: File[]) => void }) {
  const { accept, disabled = false, label, describedBy, many, children, onFiles } = props
  return (
    <label className="button file-button" aria-disabled={disabled || undefined}>
      {children}
      <input
        type="file"
        accept={accept}
        multiple={many}
        disabled={disabled}
        aria-label={label}
        aria-describedby={describedBy}
        onChange={(event) => {
          const files = Array.from(event.target.files ?? [])
          event.target.value = '' // so that the same file, mended, can be chosen again
          if (files.length > 0) onFiles(files)
        }}
      />
    </label>
  )
}

/** The same for one file. */
export function FileButton({ onFile, ...props }: Props & { onFile: (file: File) => void }) {
  return <FilesButton {...props} many={false} onFiles={([file]) => file && onFile(file)} />
}
