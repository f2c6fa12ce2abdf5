import { Component, type ReactNode } from 'react'
import { shellWords } from '../i18n/shell.ts'
import { wordsNow } from '../i18n/words.ts'

/** A broken part shows a card with a way on, never a blank page. React itself reports the error to the console. */
export class ErrorBoundary extends Component<{ children: ReactNode; fallback?: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    if (this.props.fallback !== undefined) return this.props.fallback
    const t = wordsNow(shellWords)
    return (
      <main className="waiting" role="alert">
        <h1>{t.brokenTitle}</h1>
        <p>{t.brokenText}</p>
        <button type="button" className="button" onClick={() => location.reload()}>
          {t.reload}
        </button>
      </main>
    )
  }
}
