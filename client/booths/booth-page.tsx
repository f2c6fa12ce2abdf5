import { useEffect, useRef } from 'react'
import type { Booth } from '../../shared/exhibition/exhibition.ts'
import { noteReading } from '../directory/use-return-focus.ts'
import { useShown } from '../exhibition/exhibition-store.ts'
import { boothWords } from '../i18n/booths.ts'
import { Says } from '../i18n/says.tsx'
import { useWords } from '../i18n/words.ts'
import { PageLink } from '../route/page-link.tsx'
import { Icon } from '../ui/icon.tsx'
import { BoothArticle } from './booth-article.tsx'

/** A booth as a page of the 2D view, with its neighbours on the avenue. */
export function BoothPage({ booth }: { booth: Booth }) {
  const t = useWords(boothWords)
  const { exhibition } = useShown()
  const heading = useRef<HTMLHeadingElement>(null)
  const at = exhibition.booths.findIndex(({ id }) => id === booth.id)
  const previous = exhibition.booths[at - 1]
  const next = exhibition.booths[at + 1]
  useEffect(() => {
    noteReading(booth.id)
    scrollTo({ top: 0 })
    heading.current?.focus({ preventScroll: true })
  }, [booth.id])
  return (
    <div className="booth-page">
      <nav className="booth-page__up" aria-label={t.toDirectory}>
        <PageLink className="button button--bare" page={{ name: 'exhibition', slug: exhibition.slug }}>
          <Icon name="back" /> {t.toDirectory}
        </PageLink>
      </nav>
      <BoothArticle booth={booth} headingRef={heading} />
      <nav className="booth-page__turn" aria-label={`${t.previous}, ${t.next}`}>
        {previous ? (
          <PageLink className="turn" page={{ name: 'booth', booth: previous.id }}>
            <Icon name="back" />
            <span>
              <small>
                {t.previous} · {previous.place.label}
              </small>
              <Says of={previous.title} />
            </span>
          </PageLink>
        ) : (
          <span />
        )}
        {next && (
          <PageLink className="turn turn--next" page={{ name: 'booth', booth: next.id }}>
            <span>
              <small>
                {t.next} · {next.place.label}
              </small>
              <Says of={next.title} />
            </span>
            <Icon name="forward" />
          </PageLink>
        )}
      </nav>
    </div>
  )
}
