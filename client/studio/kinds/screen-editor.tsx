import { studioKindWords } from '../../i18n/studio-kinds.ts'
import { useWords } from '../../i18n/words.ts'

/** A live screen has nothing to prepare; what will be done is told. */
export function ScreenEditor() {
  const t = useWords(studioKindWords)
  return (
    <div className="studio__file">
      <p>{t.screenHow}</p>
      <ol className="studio__steps">
        {[t.screenStart, t.screenShare, t.screenSeats].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="studio__hint">{t.screenHttps}</p>
    </div>
  )
}
