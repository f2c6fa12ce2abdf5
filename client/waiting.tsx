import type { ExhibitionState } from './exhibition/exhibition-store.ts'
import { shellWords } from './i18n/shell.ts'
import { useWords } from './i18n/words.ts'
import { Button } from './ui/button.tsx'
import { LaurelMark } from './ui/laurel-mark.tsx'

/** While there is no exhibition to show: loading, not there, or not answering. */
export function Waiting({ state, onRetry }: { state: ExhibitionState; onRetry: () => void }) {
  const t = useWords(shellWords)
  return (
    <main className="waiting" id="content">
      <LaurelMark size={72} className="waiting__mark" />
      {state.name === 'missing' && (
        <>
          <h1>{t.missingTitle}</h1>
          <p>{t.missingText}</p>
          <a className="button" href="/">
            {t.toFeatured}
          </a>
        </>
      )}
      {state.name === 'unreachable' && (
        <>
          <h1>{t.unreachableTitle}</h1>
          <p>{t.unreachableText}</p>
          <Button onClick={onRetry}>{t.tryAgain}</Button>
        </>
      )}
      {state.name === 'loading' && <p role="status">{t.loading}</p>}
    </main>
  )
}
