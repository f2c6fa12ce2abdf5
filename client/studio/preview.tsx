import { useMemo } from 'react'
import { Demo } from '../../shared/demos/demo.ts'
import type { Booth } from '../../shared/exhibition/exhibition.ts'
import { sameValue } from '../../shared/importer/same-value.ts'
import { seedOf } from '../../shared/posters/seed.ts'
import type { BoothDraft } from '../../shared/studio/booth-draft.ts'
import { withoutBlanks } from '../../shared/studio/check-draft.ts'
import { BoothArticle } from '../booths/booth-article.tsx'
import { showUnpublished } from '../demos/demo-content.ts'
import { studioWords } from '../i18n/studio.ts'
import { useWords } from '../i18n/words.ts'
import { useDesk, useStudio } from './desk-context.ts'

const demosOf = (draft: BoothDraft): Demo[] =>
  draft.demos.flatMap((demo) => {
    const read = Demo.safeParse(demo)
    return read.success ? [read.data] : []
  })

/** The booth as visitors will see it: their own article, fed with the draft. What is half-made in it is left out. */
export function Preview({ booth }: { booth: Booth }) {
  const t = useWords(studioWords)
  const { api } = useStudio()
  const draft = useDesk((state) => state.draft)
  const base = useDesk((state) => state.base)
  const published = useDesk((state) => state.published)
  const demos = useMemo(() => demosOf(draft), [draft])
  for (const demo of demos) showUnpublished(booth.id, demo)
  const { title, team, summary, facts, links, pictures, logo } = withoutBlanks(draft)
  // Drawn by the server from what it has: asked for anew once the words that stand on it are saved.
  const face = (of: BoothDraft) => [of.title, of.team, of.tone, of.poster]
  const poster = sameValue(face(base), face(published))
    ? booth.poster
    : `${api.poster}?r=${seedOf(JSON.stringify(face(base))).toString(36)}`
  const shown: Booth = { ...booth, title, team, summary, facts, links, pictures, poster, demos, logo }
  return (
    <aside className="studio__preview" aria-label={t.preview}>
      <p className="studio__preview-head">
        <strong>{t.preview}</strong>
        <span>{t.previewHint}</span>
      </p>
      <BoothArticle key={seedOf(JSON.stringify(demos.map(({ content }) => content)))} booth={shown} />
    </aside>
  )
}
