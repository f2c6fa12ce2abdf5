import type { ReactNode } from 'react'
import './file-button.css'

interface Props {
  /** Kinds of file, as an input's `accept`. */
  accept: string
  disabled?: boolean
  /** For screen readers, where `children` alone do not say what the file is for. */
  label?: string
  onFile: (file: File) => void
  children: ReactNode
}

/** A button that asks for one file of this device. */
export function FileButton({ accept, disabled = false, label, onFile, children }: Props) {
  return (
    <label className="button file-button" aria-disabled={disabled || undefined}>
      {children}
      <input
        type="file"
        accept={accept}
        disabled={disabled}
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = '' // so that the same file, mended, can be chosen again
          if (file) onFile(file)
        }}
      />
    </label>
  )
}
