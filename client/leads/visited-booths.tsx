import type { MyVisit } from '../../shared/leads/leads.ts'
import { leadWords } from '../i18n/leads.ts'
import { Says } from '../i18n/says.tsx'
import { useWords } from '../i18n/words.ts'
import { useTimes } from '../schedule/use-times.ts'

/** Where one has been and what one marked, exhibition by exhibition. */
export function VisitedBooths({ visit }: { visit: MyVisit & { ok: true } }) {
  const t = useWords(leadWords)
  const times = useTimes()
  const visits = visit.exhibitions.reduce((sum, { visited }) => sum + visited.length, 0)
  return (
    <section className="page-frame__card" aria-label={t.visited}>
      <h2>{t.visited}</h2>
      <p className="quiet">{visits === 0 ? t.noVisits : t.booths(visits)}</p>
      {visit.exhibitions.map(({ slug, title, visited, bookmarked, marked }) => (
        <div key={slug} className="visited">
          <h3>
            <Says of={title} />
          </h3>
          <BoothLinks visit={visit} ids={visited} />
          {bookmarked.length > 0 && (
            <>
              <h4>{t.bookmarks}</h4>
              <BoothLinks visit={visit} ids={bookmarked} />
            </>
          )}
          {marked.length > 0 && (
            <>
              <h4>{t.markedTimes}</h4>
              <ul className="visited__booths">
                {marked.map((session) => (
                  <li key={session.id}>
                    <a href={session.booth ? `/b/${session.booth}` : `/e/${slug}`}>
                      {times.moment(session.startsAt)} · <Says of={session.title} />
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      ))}
    </section>
  )
}

function BoothLinks({ visit, ids }: { visit: MyVisit & { ok: true }; ids: readonly string[] }) {
  return (
    <ul className="visited__booths">
      {ids.map((id) => {
        const booth = visit.booths.find((one) => one.id === id)
        return (
          booth && (
            <li key={id}>
              <a href={`/b/${id}`}>
                <Says of={booth.title} />
              </a>
            </li>
          )
        )
      })}
    </ul>
  )
}
