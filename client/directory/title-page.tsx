import { Suspense, useState } from 'react'
import { useShown } from '../exhibition/exhibition-store.ts'
import { directoryWords } from '../i18n/directory.ts'
import { Says } from '../i18n/says.tsx'
import { useDay } from '../i18n/use-day.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { lazyPart } from '../ui/lazy-part.ts'

const WinnersWall = lazyPart(() => import('../press/winners-wall.tsx').then(({ WinnersWall }) => WinnersWall))

/** The catalogue's first page: title, what it is, its figures, its contents. Short once inside: then one comes to look. */
export function TitlePage({ short }: { short: boolean }) {
  const t = useWords(directoryWords)
  const { exhibition } = useShown()
  const [whole, setWhole] = useState(false)
  const { entries, winners } = exhibition.figures
  const categories = exhibition.categories.length
  const day = useDay()
  const hasText = exhibition.text.en !== '' || exhibition.text.zh !== ''
  return (
    <div className={cx('title-page', short && 'title-page--short')}>
      <h1>
        <Says of={exhibition.title} />
      </h1>
      {hasText && !short && (
        <div className="title-page__about">
          <p className="title-page__text" data-whole={whole}>
            <Says of={exhibition.text} />
          </p>
          {!whole && (
            <Button kinds={['bare']} className="title-page__more" onClick={() => setWhole(true)}>
              {t.readOn}
            </Button>
          )}
        </div>
      )}
      {!short && (
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
      )}
      {!short && exhibition.opens && (
        <p className="title-page__dates">
          {t.dates(day(exhibition.opens), exhibition.closes ? day(exhibition.closes) : '')}
        </p>
      )}
      {categories > 1 && (
        <nav className="title-page__contents" aria-label={t.contents}>
          {exhibition.categories.map((category) => (
            <a key={category.id} href={`#chapter-${category.id}`} data-colour={category.colour}>
              <span className="letter" aria-hidden="true">
                {category.letter}
              </span>
              <span>
                <Says of={category.name} />
              </span>
            </a>
          ))}
        </nav>
      )}
      {!short && entries > 0 && (
        <Suspense fallback={<div style={{ height: 360 }} />}>
          <WinnersWall exhibition={exhibition} />
        </Suspense>
      )}
    </div>
  )
}
