import { useBooths } from '../ceremony/cues/use-booth.ts'
import { useSay } from '../i18n/use-say.ts'
import { voteWords } from '../i18n/votes.ts'
import { useWords } from '../i18n/words.ts'
import { VoteReceipt } from './vote-receipt.tsx'
import { useFollowVotes, useOwnVote } from './vote-store.ts'
import './votes.css'

/** Beside a result that the audience decided: what this visitor's own vote was, and its receipt. Nothing for who did not vote. */
export function OwnReceipt({ award }: { award: string }) {
  useFollowVotes()
  const t = useWords(voteWords)
  const say = useSay()
  const booth = useBooths()
  const { counted, receipt } = useOwnVote(award)
  if (!counted) return null
  const title = booth(counted)?.title
  return (
    <details className="vote__own">
      <summary>{t.yours(title ? say(title) : counted)}</summary>
      <VoteReceipt receipt={receipt} />
    </details>
  )
}
