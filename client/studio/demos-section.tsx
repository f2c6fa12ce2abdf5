import { DEMO_KINDS, type DemoKind } from '../../shared/demos/demo-words.ts'
import { DRAFT_LIMITS, type DraftDemo } from '../../shared/studio/booth-draft.ts'
import type { Json } from '../../shared/studio/merge-three.ts'
import { demoWords } from '../i18n/demos.ts'
import { studioWords } from '../i18n/studio.ts'
import { useWords } from '../i18n/words.ts'
import { BothLanguages } from '../ui/both-languages.tsx'
import { Button } from '../ui/button.tsx'
import { useDraft } from './desk-context.ts'
import { editorOf } from './kinds/kind-editors.ts'
import { RowButtons } from './row-buttons.tsx'

const NO_TEXT = { en: '', zh: '' }

/** An id that no other demo of the booth has, nor had while this page was open. */
const newId = (kind: DemoKind): string => `${kind}-${Math.random().toString(36).slice(2, 10)}`

/** What can be tried at the booth: added, described, ordered, removed. */
export function DemosSection() {
  const t = useWords(studioWords)
  const [demos, setDemos, changeDemos] = useDraft('demos')
  const add = (kind: DemoKind) => {
    const content = editorOf(kind).start as DraftDemo['content']
    setDemos([...demos, { id: newId(kind), kind, title: NO_TEXT, text: NO_TEXT, open: true, content }])
  }
  return (
    <>
      <section className="studio__card">
        <h2>{t.demos}</h2>
        <p className="studio__hint">{t.demosHint}</p>
        {demos.length === 0 && <p className="studio__nothing">{t.noDemos}</p>}
        {demos.length < DRAFT_LIMITS.demos && (
          <p className="studio__adds">
            {DEMO_KINDS.map((kind) => (
              <Button key={kind} onClick={() => add(kind)}>
                {t.add(t.kindsOf[kind])}
              </Button>
            ))}
          </p>
        )}
      </section>
      {demos.map((demo, at) => (
        <DemoCard
          key={demo.id}
          demo={demo}
          at={at}
          demos={demos}
          onOrder={setDemos}
          // By its id, from what stands by then: an upload may end long after somebody typed on.
          onChange={(part) => changeDemos((now) => now.map((one) => (one.id === demo.id ? { ...one, ...part } : one)))}
        />
      ))}
    </>
  )
}

function DemoCard({
  demo,
  at,
  demos,
  onOrder,
  onChange: change,
}: {
  demo: DraftDemo
  at: number
  demos: DraftDemo[]
  onOrder: (demos: DraftDemo[]) => void
  onChange: (part: Partial<DraftDemo>) => void
}) {
  const t = useWords(studioWords)
  const kinds = useWords(demoWords).kinds
  const { Editor } = editorOf(demo.kind)
  return (
    <section className="studio__card" data-row="" aria-label={t.demo(at + 1)}>
      <header className="studio__demo-head">
        <h3>
          {at + 1}. {kinds[demo.kind]}
        </h3>
        <RowButtons name={t.demo(at + 1)} at={at} list={demos} onChange={onOrder} />
      </header>
      <BothLanguages
        label={t.demoTitle}
        value={demo.title}
        most={DRAFT_LIMITS.title}
        onChange={(title) => change({ title })}
      />
      <BothLanguages
        label={t.demoText}
        value={demo.text}
        most={DRAFT_LIMITS.value}
        lines={3}
        onChange={(text) => change({ text })}
      />
      <label className="studio__tick">
        <input type="checkbox" checked={demo.open} onChange={(event) => change({ open: event.target.checked })} />
        <span>{t.demoOpen}</span>
      </label>
      <Editor
        kind={demo.kind}
        content={demo.content as Json}
        onChange={(content) => change({ content: content as DraftDemo['content'] })}
      />
    </section>
  )
}
