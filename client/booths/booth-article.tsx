import { Suspense } from 'react'
import type { Booth } from '../../shared/exhibition/exhibition.ts'
import { useShown } from '../exhibition/exhibition-store.ts'
import { useSession } from '../hall-session/session.ts'
import { boothWords } from '../i18n/booths.ts'
import { Says } from '../i18n/says.tsx'
import { shellWords } from '../i18n/shell.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'
import { lazyPart } from '../ui/lazy-part.ts'
import { BoothActions } from './booth-actions.tsx'
import { BoothLinks } from './booth-links.tsx'
import { BoothPeople } from './booth-people.tsx'
import { Poster } from './poster.tsx'
import './booth.css'

const BoothDemos = lazyPart(async () => (await import('../demos/booth-demos.tsx')).BoothDemos)
const BoothSchedule = lazyPart(async () => (await import('../schedule/booth-schedule.tsx')).BoothSchedule)
const BoothService = lazyPart(async () => (await import('./booth-service.tsx')).BoothService)

/** One booth, told whole: the 2D view's page and the panel over the 3D hall are both this. */
export function BoothArticle({ booth, headingRef }: { booth: Booth; headingRef?: React.Ref<HTMLHeadingElement> }) {
  const t = useWords(boothWords)
  const shell = useWords(shellWords)
  const say = useSay()
  const { categories } = useShown()
  const inside = useSession((state) => state.connection !== null)
  const category = categories.get(booth.category)
  return (
    <article className="booth" data-colour={category?.colour} aria-labelledby="booth-title">
      <div className="booth__poster">
        <Poster booth={booth} sizes="(min-width: 900px) 420px, 60vw" alt={t.poster(say(booth.title))} eager />
      </div>
      <header className="booth__head">
        <p className="booth__category">
          <span className="letter">{booth.place.label}</span>
          {category && <Says of={category.name} />}
          {booth.sample && <span className="sample-mark">{shell.sample}</span>}
        </p>
        <h1 className="booth__title" id="booth-title" ref={headingRef} tabIndex={-1}>
          <Says of={booth.title} />
        </h1>
        <p className="booth__team">
          {booth.logo && <img className="booth__logo" src={booth.logo} alt="" />}
          <Says of={booth.team} />
        </p>
        <BoothAwards booth={booth} />
      </header>
      <div className="booth__words">
        <p className="booth__summary">
          <Says of={booth.summary} />
        </p>
        <BoothActions booth={booth} />
        {booth.demos.length > 0 && (
          <Suspense fallback={null}>
            <BoothDemos booth={booth} />
          </Suspense>
        )}
        {booth.sample && <p className="booth__note">{shell.sampleNote}</p>}
        {booth.facts.length > 0 && (
          <section>
            <h2 className="booth__heading">{t.facts}</h2>
            <dl className="booth__facts">
              {booth.facts.map((fact) => (
                <div key={`${fact.label.en}${fact.label.zh}`}>
                  <dt>
                    <Says of={fact.label} />
                  </dt>
                  <dd>
                    <Says of={fact.value} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        )}
        <BoothLinks links={booth.links} />
        <Suspense fallback={null}>
          {inside ? <BoothService key={booth.id} booth={booth} /> : <BoothSchedule booth={booth} />}
        </Suspense>
        <BoothPeople booth={booth} />
      </div>
      {booth.pictures.length > 0 && (
        <section className="booth__pictures">
          <h2 className="booth__heading">{t.pictures}</h2>
          <ul>
            {booth.pictures.map((picture) => (
              <li key={picture.url}>
                <img src={picture.url} alt={say(picture.alt)} loading="lazy" decoding="async" />
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}

function BoothAwards({ booth }: { booth: Booth }) {
  const t = useWords(boothWords)
  const say = useSay()
  if (booth.awards.length === 0) return null
  return (
    <ul className="booth__awards" aria-label={t.awards}>
      {booth.awards.map((award) => (
        <li key={award.id} className={`medal medal--${award.tier}`}>
          <span>
            <Says of={award.name} />
            {award.edition && ` · ${award.edition}`}
            {award.person && `, ${t.forPerson(award.person)}`}
            {award.certificate && (
              <>
                {' · '}
                <a
                  href={`/certificate/${award.certificate}`}
                  target="_blank"
                  rel="noopener"
                  aria-label={`${t.certificate}: ${say(award.name)}`}
                >
                  {t.certificate}
                </a>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
