import type { Exhibition } from '../../shared/exhibition/exhibition.ts'
import { winnersWall } from '../../shared/press/winners-wall.ts'
import { afterWords } from '../i18n/certificates-staff.ts'
import { useWords } from '../i18n/words.ts'
import { EmbedSnippet } from '../press/embed-snippet.tsx'

/** The wall of winners for other sites, also of an exhibition that has no ceremony. */
export function EmbedCard({ exhibition, publicUrl }: { exhibition: Exhibition; publicUrl: string | null }) {
  const t = useWords(afterWords)
  const { slug, title } = exhibition
  return (
    <section className="desk__card" aria-label={t.wall}>
      <h2>{t.wall}</h2>
      <EmbedSnippet slug={slug} title={title} publicUrl={publicUrl} wall={winnersWall(exhibition) !== undefined} />
    </section>
  )
}
