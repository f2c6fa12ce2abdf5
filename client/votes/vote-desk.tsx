import { useAnswer } from '../http/use-answer.ts'
import { voteDeskWords } from '../i18n/votes-desk.ts'
import { useWords } from '../i18n/words.ts'
import { fontsForPage } from '../leads/fonts-for-page.ts'
import { Button } from '../ui/button.tsx'
import { PollStates } from './poll-states.tsx'
import { VoteCodes } from './vote-codes.tsx'
import { voteDeskApi } from './vote-desk-api.ts'
import { VoteInvites } from './vote-invites.tsx'
import './vote-desk.css'

/** For the organizer of a ceremony: its polls, who may vote in them, and after the reveal every vote. `ceremony`: its id. */
export function VoteDesk({ ceremony }: { ceremony: string }) {
  const t = useWords(voteDeskWords)
  const api = voteDeskApi(ceremony)
  const { answer, got, again } = useAnswer(ceremony, api.read, ({ value }) =>
    fontsForPage(
      [],
      value.invites.map(({ meantFor }) => meantFor),
    ),
  )
  const trouble = answer && !answer.ok ? answer.trouble : null
  const view = got?.value
  const failed = trouble && (
    <p className="field__error" role="alert">
      {t.refusals[trouble]}
    </p>
  )
  if (!view)
    return trouble ? (
      <div className="vote-desk">
        {failed}
        <Button onClick={again}>{t.again}</Button>
      </div>
    ) : (
      <p role="status">{t.loading}</p>
    )
  const rules = new Set(view.polls.map(({ ballot }) => ballot.voters))
  return (
    <section className="vote-desk" aria-label={t.title}>
      {failed}
      {view.polls.length === 0 && (
        <div className="vote-desk__part">
          <h3>{t.noneTitle}</h3>
          <p>{t.none}</p>
          <p className="vote-desk__row">
            <a className="button" href={`/ceremony/${ceremony}/awards`}>
              {t.toAwards}
            </a>
          </p>
        </div>
      )}
      {view.polls.length > 0 && <PollStates polls={view.polls} file={api.votesFile} onAgain={again} />}
      {(rules.has('code') || view.codes.length > 0) && (
        <VoteCodes api={api} night={view.night} hall={view.hall} codes={view.codes} onChange={again} />
      )}
      {(rules.has('invite') || view.invites.length > 0) && (
        <VoteInvites api={api} invites={view.invites} onChange={again} />
      )}
    </section>
  )
}
