import type { ShownAward } from '../../shared/ceremony/show.ts'
import { useBooths } from '../ceremony/cues/use-booth.ts'
import { Says } from '../i18n/says.tsx'
import { useSay } from '../i18n/use-say.ts'
import { voteWords } from '../i18n/votes.ts'
import { useWords } from '../i18n/words.ts'
import { VoteReceipt } from './vote-receipt.tsx'
import { useOwnVote } from './vote-store.ts'

/** A poll that is counted and waits for its envelope: what became of this visitor's vote. Nothing for who took no part. */
export function ClosedVote({ award }: { award: ShownAward }) {
  const t = useWords(voteWords)
  const say = useSay()
  const booth = useBooths()
  const { counted, wish, waits, refusal, receipt } = useOwnVote(award.id)
  if (!counted && !wish && !refusal) return null
  const title = booth(counted)?.title
  const late = wish ? (waits === 'line' ? t.offline : t.sending) : refusal ? t.refusals[refusal] : ''
  return (
    <section className="vote evening" aria-label={t.title(say(award.name))}>
      <h2 className="vote__title">
        <Says of={award.name} />
      </h2>
      <p role="status">
        {counted ? t.closedCounted(title ? say(title) : counted) : t.closed} {late}
      </p>
      <VoteReceipt receipt={receipt} />
    </section>
  )
}
