import type { ReactNode } from 'react'
import { leadWords } from '../i18n/leads.ts'
import { useWords } from '../i18n/words.ts'

/** One of our own pages beside the hall, which goes on in this tab. */
export function NewTabLink({ href, onClick, children }: { href: string; onClick?: () => void; children: ReactNode }) {
  const t = useWords(leadWords)
  return (
    <a className="button" href={href} target="_blank" rel="noopener" onClick={onClick}>
      {children}
      <span className="hidden-visually">{t.newTab}</span>
    </a>
  )
}
