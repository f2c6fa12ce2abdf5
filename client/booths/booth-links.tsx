import type { Link } from '../../shared/exhibition/exhibition.ts'
import { boothWords } from '../i18n/booths.ts'
import { Says } from '../i18n/says.tsx'
import { useWords } from '../i18n/words.ts'
import { Icon } from '../ui/icon.tsx'
import { safeLink } from './safe-link.ts'

/** Links out of the hall, each with the host that it really leads to. */
export function BoothLinks({ links }: { links: readonly Link[] }) {
  const t = useWords(boothWords)
  const safe = links.flatMap((link) => {
    const found = safeLink(link.url)
    return found ? [{ ...found, label: link.label }] : []
  })
  if (safe.length === 0) return null
  return (
    <section className="booth__links">
      <h2 className="booth__heading">{t.links}</h2>
      <ul>
        {safe.map((link) => (
          <li key={link.href}>
            <a className="out-link" href={link.href} target="_blank" rel="noopener noreferrer nofollow">
              <span>
                {link.label.en || link.label.zh ? <Says of={link.label} /> : link.host}
                <span className="out-link__host" aria-hidden="true">
                  {link.host}
                </span>
                <span className="hidden-visually"> ({t.opensHost(link.host)})</span>
              </span>
              <Icon name="out" size={18} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
