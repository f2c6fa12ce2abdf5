import type { Ref } from 'react'

/** A link to be copied: shown whole, and selected by a tap, for whoever copies it by hand. */
export function LinkField({ label, link, field }: { label: string; link: string; field: Ref<HTMLInputElement> }) {
  return (
    <input
      ref={field}
      className="input"
      readOnly
      value={link}
      aria-label={label}
      onFocus={(event) => event.target.select()}
    />
  )
}
