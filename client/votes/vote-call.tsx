import { openSheet, useSession } from '../hall-session/session.ts'
import { Says } from '../i18n/says.tsx'
import { voteWords } from '../i18n/votes.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useFollowVotes, useVoteToCast } from './vote-store.ts'
import './vote-call.css'

/** For who looks at something else while a vote is open in which they have not voted: one tap leads to its card. */
export function VoteCall() {
  useFollowVotes()
  const t = useWords(voteWords)
  const award = useVoteToCast()
  const open = useSession((state) => state.sheet === 'ceremony')
  if (!award || open) return null
  return (
    <section className="vote-call evening" aria-label={t.callTitle}>
      <p>
        <Icon name="check" />
        <span>
          {t.callTitle}: <Says of={award.name} />
        </span>
      </p>
      <Button kinds={['main']} onClick={() => openSheet('ceremony')}>
        {t.vote}
      </Button>
    </section>
  )
}
