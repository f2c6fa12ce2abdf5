import { useState } from 'react'
import { proposeRun } from '../../../shared/ceremony/propose-run.ts'
import { type ReadNote, readRun } from '../../../shared/ceremony/read-run.ts'
import type { RunOfShow } from '../../../shared/ceremony/run-of-show.ts'
import type { Exhibition } from '../../../shared/exhibition/exhibition.ts'
import { nightWords } from '../../i18n/ceremony-organizer.ts'
import { useWords } from '../../i18n/words.ts'
import { goTo } from '../../route/route-store.ts'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import { makeCeremony } from '../ceremony-api.ts'
import { ImportNotes } from '../editor/import-notes.tsx'

/** Where an organizer thinks the night is, until they say another zone. */
const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Three ways to a new night: proposed out of the exhibition, empty, or from a file. */
export function MakeCeremony({ exhibition, first }: { exhibition: Exhibition; first: boolean }) {
  const t = useWords(nightWords)
  const [busy, setBusy] = useState(false)
  const [notes, setNotes] = useState<readonly ReadNote[]>([])
  const make = async (show: RunOfShow) => {
    setBusy(true)
    const answer = await makeCeremony(exhibition.slug, show)
    setBusy(false)
    if (answer.ok) goTo({ name: 'beside', path: `/ceremony/${answer.ceremony.id}` })
    else toast(t.refusals[answer.reason])
  }
  const take = async (file: File | undefined) => {
    if (!file) return
    const read = readRun(await file.text(), exhibition)
    setNotes(read.ok ? [] : read.notes)
    if (read.ok) await make(read.show)
  }
  const empty: RunOfShow = { title: { en: '', zh: '' }, startsAt: null, zone: zoneHere(), awards: [], cues: [] }
  return (
    <section className="desk__card">
      <h2>{first ? t.makeFirst : t.makeAnother}</h2>
      <p>{t.proposeText}</p>
      <p className="desk__links">
        <Button
          kinds={['main']}
          disabled={busy}
          onClick={() => void make({ ...proposeRun(exhibition), zone: zoneHere() })}
        >
          {t.propose}
        </Button>
        <Button disabled={busy} onClick={() => void make(empty)}>
          {t.makeEmpty}
        </Button>
        <label className="button nights__file">
          {t.fromFile}
          <input
            type="file"
            accept="application/json,.json"
            onChange={(event) => {
              void take(event.target.files?.[0])
              event.target.value = '' // so that the same file, mended, can be chosen again
            }}
          />
        </label>
      </p>
      <ImportNotes notes={notes} />
    </section>
  )
}
