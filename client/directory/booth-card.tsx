import type { Booth } from '../../shared/exhibition/exhibition.ts'
import { Poster } from '../booths/poster.tsx'
import { directoryWords } from '../i18n/directory.ts'
import { Says } from '../i18n/says.tsx'
import { shellWords } from '../i18n/shell.ts'
import { useWords } from '../i18n/words.ts'
import { PageLink } from '../route/page-link.tsx'
import { Icon } from '../ui/icon.tsx'
import { DemoMark } from './demo-slots.tsx'

export interface CardMarks {
  visited: boolean
  bookmarked: boolean
  people: number
}

/** One winner in the catalogue: poster, number, award, title, team and the sentence worth reading. */
export function BoothCard({ booth, marks }: { booth: Booth; marks: CardMarks }) {
  const t = useWords(directoryWords)
  const shell = useWords(shellWords)
  const award = booth.awards[0]
  return (
    <li className="card">
      <article>
        <div className="card__picture">
          <Poster booth={booth} sizes="(min-width: 1000px) 260px, (min-width: 560px) 30vw, 45vw" />
        </div>
        <p className="card__line">
          <span className="card__label">{booth.place.label}</span>
          {award && (
            <span className={`medal medal--${award.tier}`}>
              <Says of={award.name} />
            </span>
          )}
        </p>
        <h3 className="card__title">
          <PageLink page={{ name: 'booth', booth: booth.id }} className="card__link">
            <Says of={booth.title} />
          </PageLink>
        </h3>
        <p className="card__team">
          <Says of={booth.team} />
        </p>
        <p className="card__summary">
          <Says of={booth.summary} />
        </p>
        <p className="card__marks">
          <DemoMark booth={booth} />
          {booth.sample && <span className="sample-mark">{shell.sample}</span>}
          {marks.visited && (
            <span className="card__mark">
              <Icon name="check" size={16} /> {t.visitedMark}
            </span>
          )}
          {marks.bookmarked && (
            <span className="card__mark">
              <Icon name="bookmark" filled size={16} /> {t.bookmarkedMark}
            </span>
          )}
          {marks.people > 0 && (
            <span className="card__mark">
              <Icon name="people" size={16} /> {t.peopleAt(marks.people)}
            </span>
          )}
        </p>
      </article>
    </li>
  )
}
