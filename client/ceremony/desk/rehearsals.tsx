import type { DeskView } from '../../../shared/ceremony/desk.ts'
import { deskWords } from '../../i18n/ceremony-desk.ts'
import { useWords } from '../../i18n/words.ts'
import { goTo } from '../../route/route-store.ts'
import { CopyLink } from '../../studio/copy-link.tsx'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import { rehearseCeremony } from '../ceremony-api.ts'

/** On the desk of a night that is to come: the rehearsals that somebody is in, and a new one for who directs. */
export function Rehearsals({ view: { show, exhibition, me, rehearsals } }: { view: DeskView }) {
  const t = useWords(deskWords)
  const deskOf = (run: string) => `/ceremony/${show.ceremony}/desk/${run}`
  const begin = async () => {
    const answer = await rehearseCeremony(show.ceremony)
    if (answer.ok) goTo({ name: 'beside', path: deskOf(answer.run) })
    else toast(t.refusals.other)
  }
  return (
    <section className="night-desk__rehearsals" aria-label={t.rehearsals}>
      <h2>{t.rehearsals}</h2>
      <p className="night-desk__hint">{t.rehearsalsHint}</p>
      {me.role === 'director' && <Button onClick={() => void begin()}>{t.rehearse}</Button>}
      <ul>
        {rehearsals.map(({ run, phase, desks, inside }) => (
          <li key={run}>
            <p>{[t[phase], ...desks, t.inside(inside)].join(' · ')}</p>
            <a className="button button--main" href={deskOf(run)}>
              {t.toRehearsal}
            </a>
            <RehearsalLink exhibition={exhibition} run={run} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The way into the hall of a rehearsal, to be sent to those who have a part in the night. */
export function RehearsalLink({ exhibition, run }: { exhibition: string; run: string }) {
  const t = useWords(deskWords)
  return (
    <div className="night-desk__link">
      <p className="night-desk__hint">{t.rehearsalLinkHint}</p>
      <CopyLink path={`/e/${exhibition}?run=${run}`} name={t.rehearsalLink} />
    </div>
  )
}
