import { useState } from 'react'
import { proposeRun } from '../../../shared/ceremony/propose-run.ts'
import type { RunOfShow } from '../../../shared/ceremony/run-of-show.ts'
import type { Exhibition } from '../../../shared/exhibition/exhibition.ts'
import type { StoredAwardName } from '../../../shared/exhibition/stored.ts'
import { nightWords } from '../../i18n/ceremony-organizer.ts'
import { ownZone } from '../../i18n/own-zone.ts'
import { useWords } from '../../i18n/words.ts'
import { goTo } from '../../route/route-store.ts'
import { Button } from '../../ui/button.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { toast } from '../../ui/toast.tsx'
import { makeCeremony } from '../ceremony-api.ts'
import { ImportNotes } from '../editor/import-notes.tsx'
import { RUN_FILES, useRunFile } from '../editor/use-run-file.ts'

/** Three ways to a new night: proposed out of the exhibition, empty, or from a file. */
export function MakeCeremony({
  exhibition,
  awardNames,
  first,
}: {
  exhibition: Exhibition
  awardNames: readonly StoredAwardName[]
  first: boolean
}) {
  const t = useWords(nightWords)
  const [busy, setBusy] = useState(false)
  const { notes, left, read } = useRunFile(exhibition)
  /** Read from a file of which something was left out: made when the organizer has seen what. */
  const [partly, setPartly] = useState<RunOfShow | null>(null)
  const make = async (show: RunOfShow) => {
    setBusy(true)
    const answer = await makeCeremony(exhibition.slug, show)
    setBusy(false)
    if (answer.ok) goTo({ name: 'beside', path: `/ceremony/${answer.ceremony.id}` })
    else toast(t.refusals[answer.reason])
  }
  const take = async (file: File) => {
    const found = await read(file)
    setPartly(found && !found.whole ? found.show : null)
    if (found?.whole) await make(found.show)
  }
  const empty: RunOfShow = { title: { en: '', zh: '' }, startsAt: null, zone: ownZone(), awards: [], cues: [] }
  return (
    <section className="desk__card">
      <h2>{first ? t.makeFirst : t.makeAnother}</h2>
      <p>{t.proposeText}</p>
      <p className="desk__links">
        <Button
          kinds={['main']}
          disabled={busy}
          onClick={() => void make({ ...proposeRun(exhibition, awardNames), zone: ownZone() })}
        >
          {t.propose}
        </Button>
        <Button disabled={busy} onClick={() => void make(empty)}>
          {t.makeEmpty}
        </Button>
        <FileButton accept={RUN_FILES} disabled={busy} onFile={(file) => void take(file)}>
          {t.fromFile}
        </FileButton>
      </p>
      <ImportNotes notes={notes} left={left} />
      {partly && (
        <p className="desk__links">
          <Button kinds={['main']} disabled={busy} onClick={() => void make(partly)}>
            {t.makePartly}
          </Button>
        </p>
      )}
    </section>
  )
}
