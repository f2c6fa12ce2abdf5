import { useState } from 'react'
import { totalSeconds } from '../../../shared/ceremony/cue-times.ts'
import type { CeremonyLine } from '../../../shared/ceremony/desk.ts'
import { nightWords } from '../../i18n/ceremony-organizer.ts'
import { useLanguage } from '../../i18n/language.ts'
import { Says } from '../../i18n/says.tsx'
import { useWords } from '../../i18n/words.ts'
import { goTo } from '../../route/route-store.ts'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import { announceCeremony, deleteCeremony, type OrganizerAnswer, rehearseCeremony } from '../ceremony-api.ts'
import { writeLength } from '../editor/lengths.ts'
import { momentIn } from '../editor/zone-clock.ts'
import { NotGiven } from '../not-given.tsx'
import { NightLinks } from './night-links.tsx'

interface Props {
  line: CeremonyLine
  /** Something was asked of the server; the list is read anew when it has answered. */
  onAsk: (asked: Promise<OrganizerAnswer>) => void
}

/** One award night: where it stands, what one can do with it, and its pages. */
export function CeremonyCard({ line, onAsk }: Props) {
  const t = useWords(nightWords)
  const language = useLanguage()
  const [sure, setSure] = useState(false)
  const { id, show, announced, phase, notGiven, sealed, revision } = line
  const state = phase === 'before' ? (announced ? 'announced' : 'draft') : phase
  const page = (path: string) => `/ceremony/${id}${path}`
  const rehearse = async () => {
    const answer = await rehearseCeremony(id)
    if (answer.ok) goTo({ name: 'beside', path: page(`/desk/${answer.run}`) })
    else toast(t.refusals[answer.reason])
  }
  const latest = line.rehearsals.at(-1)
  return (
    <article className="desk__card nights__card" data-state={state}>
      <header>
        <h2>{show.title.en || show.title.zh ? <Says of={show.title} /> : t.untitled}</h2>
        <a className="nights__guide" href={`/guide/award-night?lang=${language}`} target="_blank" rel="noreferrer">
          {t.guide}
        </a>
        <p className="nights__state">{t.states[state]}</p>
      </header>
      <p>
        {show.startsAt === null ? t.noTime : momentIn(show.zone, language)(show.startsAt)} ·{' '}
        {writeLength(totalSeconds(show.cues))} · {t.cues(show.cues.length)}
      </p>
      <p>{t.sealed(sealed.length, show.awards.length)}</p>
      {notGiven.length > 0 && <NotGiven awards={show.awards} notGiven={notGiven} />}
      <NightLinks line={line} onRehearse={() => void rehearse()} />
      {latest && phase === 'before' && (
        <p>
          <a href={page(`/desk/${latest.run}`)}>{t.lastRehearsal}</a>
        </p>
      )}
      {phase === 'before' && (
        <p className="desk__links">
          <Button onClick={() => onAsk(announceCeremony(id, revision, !announced))}>
            {announced ? t.withdraw : t.announce}
          </Button>
          {!announced && !sure && (
            <Button kinds={['bare']} onClick={() => setSure(true)}>
              {t.remove}
            </Button>
          )}
          {sure && (
            <>
              <span>{t.removeSure}</span>
              <Button kinds={['danger']} onClick={() => onAsk(deleteCeremony(id))}>
                {t.removeYes}
              </Button>
              <Button autoFocus onClick={() => setSure(false)}>
                {t.keep}
              </Button>
            </>
          )}
        </p>
      )}
    </article>
  )
}
