import { useCallback, useState } from 'react'
import type { StaffRing } from '../../shared/bell/bell.ts'
import type { PresenceChoice } from '../../shared/bell/bell-words.ts'
import type { BellDesk, DeskAnswer } from '../../shared/bell/desk.ts'
import { bellStaffWords } from '../i18n/bell-staff.ts'
import { Says } from '../i18n/says.tsx'
import { useWords } from '../i18n/words.ts'
import { useInbox } from '../inbox/use-inbox.ts'
import { fontsForPage } from '../leads/fonts-for-page.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { PageNote } from '../ui/page-frame.tsx'
import { RadioRow } from '../ui/radio-row.tsx'
import { toast } from '../ui/toast.tsx'
import { markRings, readBell, setHours, setPresence } from './bell-api.ts'
import { HoursForm } from './hours-form.tsx'
import { InboxRing } from './inbox-ring.tsx'
import { OwnPresenceRow } from './own-presence.tsx'
import { StaffingLines } from './staffing-lines.tsx'
import './bell.css'

const EVERY_MS = 20_000
type OpenDesk = Extract<BellDesk, { ok: true }>

/** What rang at a booth, for its exhibitors, with what visitors read of who is there and when. */
export function InboxRings({ booth, onUnseen }: { booth: string; onUnseen: (count: number) => void }) {
  const t = useWords(bellStaffWords)
  const read = useCallback(
    ({ booth: { exhibition, revision }, rings, unseen }: OpenDesk) => {
      fontsForPage(
        [{ slug: exhibition, revision }],
        rings.map(({ name }) => name),
      )
      onUnseen(unseen)
    },
    [onUnseen],
  )
  const { inbox: desk, load } = useInbox(booth, readBell, read, EVERY_MS)
  if (!desk) return <p role="status">{t.loading}</p>
  if (desk.ok) return <Rings key={booth} desk={desk} onChange={load} />
  if (desk.reason === 'not-allowed') return <PageNote title={t.notYours} text={t.notYoursText} />
  return (
    <div role="alert">
      <p>{t.refusals[desk.reason]}</p>
      <Button onClick={() => void load()}>{t.again}</Button>
    </div>
  )
}

const FILTERS = {
  all: () => true,
  missed: ({ outcome }) => outcome === 'missed',
  answered: ({ outcome }) => outcome === 'accepted',
} as const satisfies Record<string, (ring: StaffRing) => boolean>
type Filter = keyof typeof FILTERS

function Rings({ desk, onChange }: { desk: OpenDesk; onChange: () => Promise<void> }) {
  const t = useWords(bellStaffWords)
  const [filter, setFilter] = useState<Filter>('all')
  const { booth, rings, unseen, staffing, presence, hours, now } = desk
  const shown = rings.filter(FILTERS[filter])
  /** Does something and tells what came of it. */
  const act = async (doing: Promise<DeskAnswer<object>>, said?: string) => {
    const answer = await doing
    const text = answer.ok ? said : t.refusals[answer.reason]
    if (text) {
      toast(text)
      announce(text)
    }
    await onChange()
  }
  const set = (choice: PresenceChoice | null, until?: number) =>
    act(setPresence(booth.id, { choice, ...(until === undefined ? {} : { until }) }))
  return (
    <>
      <p className="page-frame__intro">
        <strong>
          <Says of={booth.title} />
        </strong>
        {t.text}
      </p>
      <section className="page-frame__card" aria-label={t.you}>
        <OwnPresenceRow presence={presence} onSet={set} />
        <div>
          <h3 className="bell-desk__small">{t.visitorsSee}</h3>
          <StaffingLines staffing={staffing} hours={hours} now={now} />
        </div>
      </section>
      <details className="page-frame__card bell-desk__hours">
        <summary>
          <h2>{t.hoursTitle}</h2>
        </summary>
        <p>{t.hoursText}</p>
        <HoursForm
          key={JSON.stringify(hours)}
          hours={hours}
          onSave={(next) => void act(setHours(booth.id, next), t.saved)}
        />
      </details>
      <div className="inbox__tools">
        <RadioRow
          legend={t.show}
          value={filter}
          choices={(Object.keys(FILTERS) as Filter[]).map((value) => ({ value, label: t.filters[value] }))}
          onPick={setFilter}
        />
        {unseen > 0 && <Button onClick={() => void act(markRings(booth.id, { rings: 'all' }))}>{t.allSeen}</Button>}
      </div>
      {shown.length === 0 && <p className="quiet">{rings.length === 0 ? t.none : t.noneSuch}</p>}
      <ul className="own-cards">
        {shown.map((ring) => (
          <InboxRing key={ring.id} ring={ring} onSeen={() => void act(markRings(booth.id, { rings: [ring.id] }))} />
        ))}
      </ul>
    </>
  )
}
