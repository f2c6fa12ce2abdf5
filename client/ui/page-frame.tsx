import type { ReactNode } from 'react'
import { LanguageSwitch } from '../settings/language-switch.tsx'
import { HomeLink } from './home-link.tsx'
import { usePageTitle } from './use-page-title.ts'
import './page-frame.css'

/** The frame of pages beside the hall, which goes on in its own tab: "My visit", an inbox, what follows a night. */
export function PageFrame({ title, children }: { title: string; children: ReactNode }) {
  usePageTitle(title)
  return (
    <div className="page-frame">
      <header className="page-frame__header">
        <HomeLink />
        <LanguageSwitch />
      </header>
      <main className="page-frame__main">
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  )
}

/** Instead of a page's content: what is the matter, and the way on. */
export function PageNote({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <section className="page-frame__card">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </section>
  )
}
