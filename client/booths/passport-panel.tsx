import { useMemo } from 'react'
import { useShown } from '../exhibition/exhibition-store.ts'
import { useHall } from '../hall-session/session.ts'
import { passportWords } from '../i18n/passport.ts'
import { Says } from '../i18n/says.tsx'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'
import { PageLink } from '../route/page-link.tsx'
import { LaurelMark } from '../ui/laurel-mark.tsx'
import './passport.css'

/** Which booths one has been to: a page for each category, a leaf for each booth. */
export function PassportPanel() {
  const t = useWords(passportWords)
  const say = useSay()
  const { exhibition } = useShown()
  const passport = useHall((hall) => hall.passport)
  const visited = useMemo(() => new Set(passport.visited), [passport])
  const bookmarks = exhibition.booths.filter((booth) => passport.bookmarked.includes(booth.id))
  const all = exhibition.booths.length
  const seen = exhibition.booths.filter((booth) => visited.has(booth.id)).length
  return (
    <div className="passport">
      <div className="passport__whole">
        <LaurelMark size={64} />
        <div>
          <p className="passport__count">
            {seen}
            <small> / {all}</small>
          </p>
          <p>{seen === all && all > 0 ? t.all : t.progress(seen, all)}</p>
        </div>
      </div>
      {exhibition.categories.map((category) => {
        const booths = exhibition.booths.filter((booth) => booth.category === category.id)
        const count = booths.filter((booth) => visited.has(booth.id)).length
        return (
          <section
            key={category.id}
            className="passport__page"
            data-colour={category.colour}
            aria-label={t.category(say(category.name), count, booths.length)}
          >
            <h3>
              <span className="letter" aria-hidden="true">
                {category.letter}
              </span>
              <span>
                <Says of={category.name} />
              </span>
              <span className="passport__number">
                {count === booths.length ? t.complete : `${count} / ${booths.length}`}
              </span>
            </h3>
            <ul className="passport__leaves">
              {booths.map((booth) => {
                const been = visited.has(booth.id)
                return (
                  <li key={booth.id}>
                    <PageLink
                      page={{ name: 'booth', booth: booth.id }}
                      className="leaf"
                      data-been={been}
                      title={say(booth.title)}
                      aria-label={`${booth.place.label} ${say(booth.title)}, ${been ? t.visited : t.notYet}`}
                    >
                      {booth.place.label}
                    </PageLink>
                  </li>
                )
              })}
            </ul>
          </section>
        )
      })}
      <section>
        <h3>{t.bookmarks}</h3>
        {bookmarks.length === 0 && <p className="passport__quiet">{t.noBookmarks}</p>}
        <ul>
          {bookmarks.map((booth) => (
            <li key={booth.id}>
              <PageLink className="passport__bookmark" page={{ name: 'booth', booth: booth.id }}>
                <span>{booth.place.label}</span> <Says of={booth.title} />
              </PageLink>
            </li>
          ))}
        </ul>
      </section>
      <a className="passport__bookmark" href="/visit" target="_blank" rel="noopener">
        {t.myVisit}
      </a>
    </div>
  )
}
