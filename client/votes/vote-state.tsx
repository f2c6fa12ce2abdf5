import { useEffect, useRef } from 'react'
import { voteWords } from '../i18n/votes.ts'
import { useWords } from '../i18n/words.ts'
import { Icon } from '../ui/icon.tsx'
import { announce } from '../ui/live-region.tsx'
import type { OwnVote } from './own-votes.ts'

/** What the form of the code tells beside its field. */
const OF_CODES: ReadonlySet<string> = new Set(['no-such-code', 'code-used'])

interface Props {
  own: OwnVote
  titleOf: (booth: string) => string
  /** A code is asked for, and its form tells about codes itself. */
  typing: boolean
}

/** What counts, in words: "counted" stands only for what the server has acknowledged. Said aloud too. */
export function VoteState({ own, titleOf, typing }: Props) {
  const t = useWords(voteWords)
  const { counted, wish, waits, refusal } = own
  const before = counted && counted !== wish?.booth ? t.stillCounted(titleOf(counted)) : ''
  const [kind, said] = wish
    ? waits === 'sent'
      ? (['sending', t.sending] as const)
      : (['waits', `${waits === 'line' ? t.offline : t.fast} ${before}`.trim()] as const)
    : refusal && !(typing && OF_CODES.has(refusal))
      ? (['refused', t.refusals[refusal]] as const)
      : counted
        ? (['counted', t.counted(titleOf(counted))] as const)
        : (['none', typing ? '' : t.notYet] as const)
  useAnnounced(kind === 'none' || kind === 'sending' ? '' : said)
  return (
    <p className="vote__state" data-kind={kind}>
      {kind === 'counted' && <Icon name="check" />}
      <span>
        {said}
        {kind === 'counted' && <small>{t.mayChange}</small>}
        {kind === 'refused' && counted && <small>{t.counted(titleOf(counted))}</small>}
      </span>
    </p>
  )
}

/** Says what changed; what stood there already when the card appeared is read with it. */
function useAnnounced(said: string): void {
  const known = useRef(said)
  useEffect(() => {
    if (said && known.current !== said) announce(said)
    if (said) known.current = said
  }, [said])
}
