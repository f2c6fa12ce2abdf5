import { useShown } from '../exhibition/exhibition-store.ts'
import { useSession } from '../hall-session/session.ts'
import { directoryWords } from '../i18n/directory.ts'
import { Says } from '../i18n/says.tsx'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { BoothCard } from './booth-card.tsx'
import { setFilter } from './directory-store.ts'
import { FilterBar } from './filter-bar.tsx'
import { NO_FILTER } from './search.ts'
import { useFoundBooths } from './use-found-booths.ts'
import { useReturnFocus } from './use-return-focus.ts'
import './directory.css'

/** The catalogue: every winner by category, searchable in both languages. */
export function Directory() {
  const { exhibition } = useShown()
  const t = useWords(directoryWords)
  const inside = useSession((state) => state.connection !== null)
  useReturnFocus()
  const { filter, found, marksOf, tiers, visited } = useFoundBooths()
  return (
    <div className="directory">
      <FilterBar
        filter={filter}
        onChange={setFilter}
        categories={exhibition.categories}
        tiers={tiers}
        withMine={inside || visited.size > 0}
        found={found.length}
      />
      {found.length === 0 && (
        <div className="directory__none">
          <p className="directory__none-title">{t.none}</p>
          <p>{t.noneHint}</p>
          <Button onClick={() => setFilter(NO_FILTER)}>{t.reset}</Button>
        </div>
      )}
      {exhibition.categories.map((category) => {
        const booths = found.filter((booth) => booth.category === category.id)
        if (booths.length === 0) return null
        return (
          <section
            key={category.id}
            className="chapter"
            data-colour={category.colour}
            aria-labelledby={`chapter-${category.id}`}
          >
            <header className="chapter__head">
              <span className="chapter__letter" aria-hidden="true">
                {category.letter}
              </span>
              <h2 id={`chapter-${category.id}`}>
                <Says of={category.name} />
              </h2>
              <p className="chapter__count">{t.boothsOf(booths.length)}</p>
            </header>
            <ul className="cards">
              {booths.map((booth) => (
                <BoothCard key={booth.id} booth={booth} marks={marksOf(booth)} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
