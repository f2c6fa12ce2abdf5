import type { PollLine } from '../../shared/votes/vote-desk.ts'
import { Says } from '../i18n/says.tsx'
import { voteDeskWords } from '../i18n/votes-desk.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'

/** Where each poll stands; its votes once they were read out, and all of them to take away. */
export function PollStates(props: { polls: readonly PollLine[]; file: string; onAgain: () => void }) {
  const t = useWords(voteDeskWords)
  const { polls } = props
  const said = polls.some(({ state }) => state === 'said')
  return (
    <div className="vote-desk__part">
      <h3>{t.polls}</h3>
      <ul className="vote-desk__polls">
        {polls.map((poll) => (
          <li key={poll.award}>
            <p>
              <strong>
                <Says of={poll.name} />
              </strong>{' '}
              · {t.states[poll.state]} · {t.voterNames[poll.ballot.voters]} · {t.tallyNames[poll.ballot.tally]}
            </p>
            {poll.counts && <PollCounts poll={poll} counts={poll.counts} />}
          </li>
        ))}
      </ul>
      {!said && <p className="vote-desk__hint">{t.secret}</p>}
      <p className="vote-desk__row">
        {said && (
          <a className="button" href={props.file} download>
            {t.list}
          </a>
        )}
        <Button onClick={props.onAgain}>{t.again}</Button>
      </p>
      <p className="vote-desk__hint">{said ? t.listHint : t.listLater}</p>
    </div>
  )
}

function PollCounts({ poll, counts }: { poll: PollLine; counts: Readonly<Record<string, number>> }) {
  const t = useWords(voteDeskWords)
  const most = Math.max(1, ...Object.values(counts))
  const mostFirst = [...poll.nominees].sort((a, b) => (counts[b.booth] ?? 0) - (counts[a.booth] ?? 0))
  return (
    <ol className="vote-desk__counts">
      {mostFirst.map(({ booth, title }) => (
        <li key={booth}>
          <span>
            <Says of={title} />
          </span>
          <span className="vote-desk__bar" aria-hidden="true">
            <span style={{ width: `${((counts[booth] ?? 0) / most) * 100}%` }} />
          </span>
          <span className="vote-desk__number">{t.counts(counts[booth] ?? 0)}</span>
        </li>
      ))}
    </ol>
  )
}
