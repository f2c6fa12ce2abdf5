import { useEffect, useState } from 'react'
import { useVisitor } from '../entry/visitor-store.ts'
import { loadExhibitionFonts, loadFontsFor } from '../fonts/load-fonts.ts'
import { organizerWords } from '../i18n/organizer.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'
import { LanguageSwitch } from '../settings/language-switch.tsx'
import { HomeLink } from '../ui/home-link.tsx'
import { Desk } from './desk.tsx'
import { NewExhibition } from './new-exhibition.tsx'
import { type ExhibitionList, listExhibitions } from './organizer-api.ts'
import './organizer.css'

/** The organizer's desk: which exhibition, and then all that can be set for it. */
export function OrganizerPage() {
  const words = useWords(organizerWords)
  const say = useSay()
  const { asked, known } = useVisitor()
  const isOrganizer = known?.grants.some(({ role }) => role === 'organizer') ?? false
  const [list, setList] = useState<ExhibitionList | 'unreachable' | null>(null)
  const [slug, setSlug] = useState<string | null>(null)

  const load = async (choose?: string) => {
    const answer = await listExhibitions()
    if (!answer.ok) return setList('unreachable')
    // Any exhibition's fonts hold the interface's characters; the slices bring what other exhibitions' titles need.
    const [first] = answer.body.exhibitions
    if (first) loadExhibitionFonts(first.slug, first.revision)
    loadFontsFor(answer.body.exhibitions.map(({ title }) => title.zh).join(''))
    setList(answer.body)
    setSlug((now) => choose ?? now ?? answer.body.featured ?? answer.body.exhibitions[0]?.slug ?? null)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: loaded once it is known that this is an organizer
  useEffect(() => {
    if (isOrganizer) void load()
  }, [isOrganizer])

  return (
    <div className="desk">
      <header className="desk__header">
        <HomeLink />
        <LanguageSwitch />
      </header>
      <main className="desk__main">
        <h1>{words.desk}</h1>
        {!asked && <p role="status">{words.loading}</p>}
        {asked && !isOrganizer && (
          <section className="desk__card">
            <h2>{words.notYou}</h2>
            <p>{words.notYouText}</p>
          </section>
        )}
        {list === 'unreachable' && <p role="alert">{words.unreachable}</p>}
        {list && list !== 'unreachable' && (
          <>
            <nav className="desk__halls" aria-label={words.exhibitions}>
              {list.exhibitions.map((line) => (
                <button
                  key={line.slug}
                  type="button"
                  className="desk__hall"
                  aria-pressed={line.slug === slug}
                  onClick={() => setSlug(line.slug)}
                >
                  <strong>{say(line.title) || line.slug}</strong>
                  <span>
                    {words.booths(line.booths)} · {line.open ? words.openNow : words.closedNow}
                  </span>
                </button>
              ))}
              <NewExhibition onDone={(made) => void load(made)} />
            </nav>
            {slug && (
              <Desk
                key={slug}
                slug={slug}
                featured={list.featured === slug}
                publicUrl={list.publicUrl}
                onChange={() => void load()}
              />
            )}
          </>
        )}
      </main>
    </div>
  )
}
