import { Fragment, useEffect, useState } from 'react'
import { NIGHT } from '../../../shared/ceremony/ceremony-words.ts'
import { plannedTimes, totalSeconds } from '../../../shared/ceremony/cue-times.ts'
import type { CeremonyScript } from '../../../shared/ceremony/desk.ts'
import type { Exhibition } from '../../../shared/exhibition/exhibition.ts'
import { loadExhibitionFonts, loadFontsFor } from '../../fonts/load-fonts.ts'
import { printWords } from '../../i18n/ceremony-print.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useSay } from '../../i18n/use-say.ts'
import { useWords } from '../../i18n/words.ts'
import { readExhibition } from '../../organizer/organizer-api.ts'
import { Button } from '../../ui/button.tsx'
import { PageFrame, PageNote } from '../../ui/page-frame.tsx'
import { type OrganizerRefusal, readScript } from '../ceremony-api.ts'
import { writeLength } from '../editor/lengths.ts'
import { momentIn } from '../editor/zone-clock.ts'
import { PrintedCue } from './printed-cue.tsx'
import './print.css'

/** `/ceremony/<id>/print`: the script of a ceremony for paper, with planned times and both languages. Nothing of a result. */
export function PrintPage({ id }: { id: string }) {
  const t = useWords(printWords)
  const [script, setScript] = useState<CeremonyScript>()
  const [exhibition, setExhibition] = useState<Exhibition>()
  const [refused, setRefused] = useState<OrganizerRefusal>()
  useEffect(() => {
    const load = async () => {
      const answer = await readScript(id)
      if (!answer.ok) return setRefused(answer.reason)
      const shown = await readExhibition(answer.script.exhibition)
      if (!shown.ok) return setRefused('no-such-exhibition')
      loadExhibitionFonts(shown.body.slug, shown.body.revision)
      loadFontsFor(JSON.stringify(answer.script.show))
      setExhibition(shown.body)
      setScript(answer.script)
    }
    void load()
  }, [id])
  if (script && exhibition) return <Script script={script} exhibition={exhibition} />
  return (
    <PageFrame title={t.script}>
      {refused ? <PageNote title={t.shut} text={t.refusals[refused]} /> : <p role="status">{t.loading}</p>}
    </PageFrame>
  )
}

function Script({ script: { id, show, organizes }, exhibition }: { script: CeremonyScript; exhibition: Exhibition }) {
  const t = useWords(printWords)
  const say = useSay()
  const language = useLanguage()
  const { cues, awards, startsAt, zone, title } = show
  const times = plannedTimes(cues, startsAt ?? 0)
  const total = totalSeconds(cues)
  const booths = new Map(exhibition.booths.map((booth) => [booth.id, booth]))
  useEffect(() => {
    document.title = `${say(title) || t.script} · ${t.script}`
  })
  return (
    <div className="script">
      <p className="script__tools">
        <a className="button" href={organizes ? `/ceremony/${id}` : `/ceremony/${id}/desk/${NIGHT}`}>
          {organizes ? t.back : t.backToDesk}
        </a>
        <Button kinds={['main']} onClick={() => print()}>
          {t.print}
        </Button>
      </p>
      <main>
        <header className="script__head">
          <p>{say(exhibition.title)}</p>
          <h1>{say(title) || t.script}</h1>
          <p>
            {startsAt === null ? t.noTime : momentIn(zone, language)(startsAt)} · {t.length(writeLength(total))}
          </p>
          <p className="script__quiet">{t.noResults}</p>
        </header>
        <table className="script__table">
          <thead>
            <tr>
              <th scope="col">{t.time}</th>
              <th scope="col">{t.cue}</th>
              <th scope="col">{t.lengthHead}</th>
            </tr>
          </thead>
          {cues.map((cue, at) => (
            <PrintedCue key={cue.id} cue={cue} at={at} begins={times[at] ?? 0} show={show} exhibition={exhibition} />
          ))}
        </table>
        <section className="script__awards">
          <h2>{t.awards}</h2>
          {awards.map(({ id: award, name, nominees, ballot }) => (
            <Fragment key={award}>
              <h3>
                {name.en} {name.zh !== name.en && <span lang="zh-CN">{name.zh}</span>} · {ballot ? t.byVote : t.byJury}
              </h3>
              <ol>
                {nominees.map((booth) => {
                  const found = booths.get(booth)
                  return (
                    <li key={booth}>
                      {found ? `${found.place.label} · ${found.title.en}` : booth}{' '}
                      {found && found.title.zh !== found.title.en && <span lang="zh-CN">{found.title.zh}</span>}
                    </li>
                  )
                })}
              </ol>
            </Fragment>
          ))}
        </section>
      </main>
    </div>
  )
}
