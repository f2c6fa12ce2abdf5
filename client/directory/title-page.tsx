import { useShown } from '../exhibition/exhibition-store.ts'
import { directoryWords } from '../i18n/directory.ts'
import { Says } from '../i18n/says.tsx'
import { useWords } from '../i18n/words.ts'

/** The catalogue's first page: title, what it is, its figures, its contents. */
export function TitlePage() {
  const t = useWords(directoryWords)
  const { exhibition } = useShown()
  const { entries, winners } = exhibition.figures
  const categories = exhibition.categories.length
  return (
    <div className="title-page">
      <div>
        <h1>
          <Says of={exhibition.title} />
        </h1>
      </div>
      <div>
        <p className="title-page__text">
          <Says of={exhibition.text} />
        </p>
      </div>
      <dl className="title-page__figures">
        {entries > 0 && (
          <div>
            <dt>{t.entries}</dt>
            <dd>{entries}</dd>
          </div>
        )}
        <div>
          <dt>{t.winners}</dt>
          <dd>{winners || exhibition.booths.length}</dd>
        </div>
        {categories > 1 && (
          <div>
            <dt>{t.categories(categories)}</dt>
            <dd>{categories}</dd>
          </div>
        )}
      </dl>
      {categories > 1 && (
        <nav className="title-page__contents" aria-label={t.contents}>
          {exhibition.categories.map((category) => (
            <a key={category.id} href={`#chapter-${category.id}`} data-colour={category.colour}>
              <span className="letter" aria-hidden="true">
                {category.letter}
              </span>
              <Says of={category.name} />
            </a>
          ))}
        </nav>
      )}
    </div>
  )
}
