import { useState } from 'react'
import { openSheet, useSession } from '../hall-session/session.ts'
import { voteWords } from '../i18n/votes.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { CallLine } from '../ui/call-line.tsx'
import { useFollowVotes, useVoteToCast } from './vote-store.ts'

/** For who looks at something else while a vote is open in which they have not voted: one tap leads to its card, after `onVote`. */
export function VoteCall({ onVote }: { onVote?: (() => void) | undefined }) {
  useFollowVotes()
  const t = useWords(voteWords)
  const award = useVoteToCast()
  const open = useSession((state) => state.sheet === 'ceremony')
  const [later, setLater] = useState('')
  if (!award || open || later === award.id) return null
  return (
    <CallLine
      title={t.callTitle}
      of={award.name}
      icon="check"
      away={{ name: t.later, onClick: () => setLater(award.id) }}
    >
      <Button
        kinds={['main']}
        onClick={() => {
          onVote?.()
          openSheet('ceremony')
        }}
      >
        {t.vote}
      </Button>
    </CallLine>
  )
}
