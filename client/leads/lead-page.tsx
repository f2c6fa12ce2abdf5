import { type ReactNode, useEffect } from 'react'
import { LanguageSwitch } from '../settings/language-switch.tsx'
import { LaurelMark } from '../ui/laurel-mark.tsx'
import './leads.css'

/** The frame of "My visit" and of an inbox: pages beside the hall, which goes on in its own tab. */
export function LeadPage({ title, children }: { title: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Laurel`
  }, [title])
  return (
    <div className="lead-page">
      <header className="lead-page__header">
        <a className="two-d__home" href="/">
          <LaurelMark size={32} />
          <span>Laurel</span>
        </a>
        <LanguageSwitch />
      </header>
      <main className="lead-page__main">
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  )
}

/** Instead of a page's content: what is the matter, and the way on. */
export function LeadPageNote({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <section className="lead-page__card">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </section>
  )
}
