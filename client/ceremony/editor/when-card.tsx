import { useState } from 'react'
import { fromWall, isZone, wallOf } from '../../../shared/bell/zones.ts'
import { CEREMONY_LIMITS } from '../../../shared/ceremony/ceremony-words.ts'
import { runWords } from '../../i18n/ceremony-editor.ts'
import { useLanguage } from '../../i18n/language.ts'
import { ownZone } from '../../i18n/own-zone.ts'
import { useWords } from '../../i18n/words.ts'
import { BothLanguages } from '../../ui/both-languages.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { announce } from '../../ui/live-region.tsx'
import { toast } from '../../ui/toast.tsx'
import { useRun, useRunDesk, useShow } from './use-run.ts'
import { momentIn } from './zone-clock.ts'

/** Name and time of the night, and whether visitors know of it. */
export function WhenCard() {
  const t = useWords(runWords)
  const language = useLanguage()
  const desk = useRunDesk()
  const { title, startsAt, zone } = useShow()
  const { announced, phase } = useRun(({ line }) => line)
  const [zoneTyped, setZoneTyped] = useState<string | null>(null)
  const setZone = (next: string) => {
    setZoneTyped(next)
    if (!isZone(next) || next === zone) return
    // What was said is the time on the wall: it stays, and is another moment elsewhere.
    const wall = startsAt === null ? null : wallOf(zone, startsAt)
    desk.edit((show) => ({ ...show, zone: next, startsAt: wall === null ? null : fromWall(next, wall) }), 'zone')
  }
  const turn = async () => {
    const refused = await desk.announce(!announced)
    const said = refused ? t.refusals[refused] : announced ? t.withdrawn : t.announcedNow
    toast(said)
    announce(said)
  }
  const elsewhere = startsAt !== null && ownZone() !== zone
  return (
    <section className="run-card" aria-label={t.when}>
      <BothLanguages
        label={t.title}
        value={title}
        most={CEREMONY_LIMITS.title}
        onChange={(next) => desk.edit((show) => ({ ...show, title: next }), 'title')}
      />
      <div className="field-pair">
        <Field label={t.start} hint={t.startHint}>
          {(control) => (
            <input
              {...control}
              className="input"
              type="datetime-local"
              value={startsAt === null ? '' : wallOf(zone, startsAt)}
              onChange={(event) => {
                const at = fromWall(zone, event.target.value)
                desk.edit((show) => ({ ...show, startsAt: Number.isNaN(at) ? null : at }), 'start')
              }}
            />
          )}
        </Field>
        <Field label={t.zone} error={zoneTyped !== null && !isZone(zoneTyped) ? t.zoneWrong : null} hint={t.zoneHint}>
          {(control) => (
            <>
              <input
                {...control}
                className="input"
                list="run-zones"
                autoComplete="off"
                spellCheck={false}
                maxLength={64}
                value={zoneTyped ?? zone}
                onChange={(event) => setZone(event.target.value)}
                onBlur={() => setZoneTyped(null)}
              />
              <datalist id="run-zones">
                {[...new Set([ownZone(), 'Asia/Shanghai', ...Intl.supportedValuesOf('timeZone')])].map((one) => (
                  <option key={one} value={one} />
                ))}
              </datalist>
            </>
          )}
        </Field>
      </div>
      {startsAt !== null && (
        <p className="run-quiet">
          {momentIn(zone, language)(startsAt)}
          {elsewhere && ` · ${t.forYou(momentIn(ownZone(), language)(startsAt))}`}
        </p>
      )}
      <div className="run-row">
        <p>{announced ? (startsAt === null ? t.isAnnouncedNoTime : t.isAnnounced) : t.isDraft}</p>
        <Button kinds={announced ? [] : ['main']} disabled={phase === 'running'} onClick={() => void turn()}>
          {announced ? t.withdraw : t.announce}
        </Button>
      </div>
    </section>
  )
}
