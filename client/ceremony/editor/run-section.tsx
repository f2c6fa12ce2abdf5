import { useMemo, useState } from 'react'
import { CEREMONY_LIMITS } from '../../../shared/ceremony/ceremony-words.ts'
import type { RunNote } from '../../../shared/ceremony/check-run.ts'
import { plannedTimes } from '../../../shared/ceremony/cue-times.ts'
import { runWords } from '../../i18n/ceremony-editor.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { AddCue } from './add-cue.tsx'
import { CueRow } from './cue-row.tsx'
import { ShowNotes } from './show-notes.tsx'
import { useShow } from './use-run.ts'
import { WhenCard } from './when-card.tsx'

/** The run of show: when it is, and its cues in their order. */
export function RunSection({ notes }: { notes: readonly RunNote[] }) {
  const t = useWords(runWords)
  const { cues, startsAt } = useShow()
  const [open, setOpen] = useState<string | null>(null)
  const [adding, setAdding] = useState<number | null>(null)
  const times = useMemo(() => plannedTimes(cues, startsAt ?? 0), [cues, startsAt])
  const whole = notes.filter(({ cue, award }) => cue === '' && award === '')
  const full = cues.length >= CEREMONY_LIMITS.cues
  const added = (id: string) => {
    setAdding(null)
    setOpen(id)
    requestAnimationFrame(() => document.getElementById(`cue-${id}`)?.focus())
  }
  return (
    <>
      <WhenCard />
      <section className="run-cues" aria-labelledby="run-cues-title">
        <h2 id="run-cues-title">{t.cues}</h2>
        <p className="run-quiet run-keys">{t.keys}</p>
        <ShowNotes notes={whole} />
        <ol className="run-list">
          {cues.map((cue, at) => (
            <CueRow
              key={cue.id}
              cue={cue}
              at={at}
              begins={times[at] ?? 0}
              notes={notes.filter((note) => note.cue === cue.id)}
              open={open === cue.id}
              onOpen={(next) => setOpen(next ? cue.id : null)}
              onAddAfter={full ? undefined : () => setAdding(at + 1)}
            >
              {adding === at + 1 && at + 1 < cues.length && (
                <AddCue at={at + 1} onAdded={added} onClose={() => setAdding(null)} />
              )}
            </CueRow>
          ))}
        </ol>
        {adding === cues.length ? (
          <AddCue at={cues.length} onAdded={added} onClose={() => setAdding(null)} />
        ) : (
          <Button kinds={['main']} disabled={full} onClick={() => setAdding(cues.length)}>
            {t.add}
          </Button>
        )}
      </section>
    </>
  )
}
