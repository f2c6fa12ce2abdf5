import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
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
import type { StudioSection } from './sections.ts'

/** Where the article shows what a section edits; the frame turns to it. */
const SHOWN_IN: Partial<Record<StudioSection, string>> = {
  words: '.booth__poster',
  look: '.booth__poster',
  pictures: '.booth__pictures',
  details: '.booth__words',
  demos: '.demos',
}

const PART_COMES_MS = 600

/** The demos that can be shown. One that is being changed and not whole for a moment stays as it last was. */
const demosOf = (draft: BoothDraft, whole: Map<string, Demo>): Demo[] =>
  draft.demos.flatMap((demo) => {
    const read = Demo.safeParse(demo)
    if (read.success) whole.set(demo.id, read.data)
    const { title, text } = demo
    const shown = whole.get(demo.id)
    return shown ? [{ ...shown, title, text }] : []
  })

/** The booth as visitors will see it: their own article, fed with the draft. What is half-made in it is left out. */
export function Preview({ booth, section }: { booth: Booth; section: StudioSection }) {
  const frame = useRef<HTMLElement>(null)
  const t = useWords(studioWords)
  const { api } = useStudio()
  const draft = useDesk((state) => state.draft)
  const base = useDesk((state) => state.base)
  const published = useDesk((state) => state.published)
  const whole = useRef(new Map<string, Demo>())
  const demos = useMemo(() => demosOf(draft, whole.current), [draft])
  // Before the article's own effects ask for them.
  useLayoutEffect(() => showUnpublished(booth.id, demos), [booth.id, demos])
  const { title, team, summary, facts, links, pictures, logo } = withoutBlanks(draft)
  // Drawn by the server from what it has: asked for anew once the words that stand on it are saved.
  const face = (of: BoothDraft) => [of.title, of.team, of.tone, of.poster]
  const poster = sameValue(face(base), face(published))
    ? booth.poster
    : `${api.poster}?r=${seedOf(JSON.stringify(face(base))).toString(36)}`
  const shown: Booth = { ...booth, title, team, summary, facts, links, pictures, poster, demos, logo }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a demo that is there now is shown, too
  useEffect(() => {
    const part = SHOWN_IN[section]
    if (!part) return
    const turn = () => {
      const shownPart = frame.current?.querySelector<HTMLElement>(part)
      if (frame.current) frame.current.scrollTop = (shownPart?.offsetTop ?? 0) - 24
      return shownPart
    }
    if (turn()) return
    // What draws the demos comes with the first of them.
    const timer = setTimeout(turn, PART_COMES_MS)
    return () => clearTimeout(timer)
  }, [section, demos.length])
  return (
    <aside ref={frame} className="studio__preview" aria-label={t.preview}>
      <p className="studio__preview-head">
        <strong>{t.preview}</strong>
        <span>{t.previewHint}</span>
      </p>
      <BoothArticle booth={shown} />
    </aside>
  )
}
