import type { ReactNode } from 'react'
import type { Ballot } from '../../shared/ceremony/run-of-show.ts'
import { voteWords } from '../i18n/votes.ts'
import { useWords } from '../i18n/words.ts'

/** The rule of a vote with its limits, plainly; the rest of it behind a heading. */
export function VoteRules({ ballot, children }: { ballot: Ballot; children: ReactNode }) {
  const t = useWords(voteWords)
  return (
    <div className="vote__rules">
      <p>{t.rules[ballot.voters]}</p>
      <p>{t.tie}</p>
      <details>
        <summary>{t.how}</summary>
        <ul>
          <li>{t.change}</li>
          <li>{ballot.tally === 'live' ? t.live : t.hidden}</li>
          <li>{t.again}</li>
        </ul>
        {children}
      </details>
    </div>
  )
}
