import { useEffect, useState } from 'react'
import type { Ballot } from '../../shared/ceremony/run-of-show.ts'
import type { ShownAward } from '../../shared/ceremony/show.ts'
import { useBooths } from '../ceremony/cues/use-booth.ts'
import { loadFontsFor } from '../fonts/load-fonts.ts'
import { useSay } from '../i18n/use-say.ts'
import { voteWords } from '../i18n/votes.ts'
import { useWords } from '../i18n/words.ts'
import { CodeForm } from './code-form.tsx'
import { NomineeChoices } from './nominee-choices.tsx'
import { VoteReceipt } from './vote-receipt.tsx'
import { VoteRules } from './vote-rules.tsx'
import { VoteState } from './vote-state.tsx'
import { chooseBooth, useOwnVote, useTally } from './vote-store.ts'
import { VoteTimeLeft } from './vote-time-left.tsx'

/** One poll: who can be chosen, what counts of this visitor, and by which rule. */
export function OpenVote({ award }: { award: ShownAward & { ballot: Ballot | null } }) {
  const t = useWords(voteWords)
  const say = useSay()
  const booth = useBooths()
  const own = useOwnVote(award.id)
  const tally = useTally(award.id)
  /** Chosen while a code is still to be typed. */
  const [picked, setPicked] = useState('')
  const [other, setOther] = useState(false)
  const { ballot, id } = award
  const name = say(award.name)
  useEffect(() => loadFontsFor(name), [name])
  if (!ballot) return null
  const typing = ballot.voters === 'code' && (own.needs === 'code' || other)
  const nominees = award.nominees.flatMap((one) => booth(one) ?? [])
  const titleOf = (one: string) => say(booth(one)?.title ?? { en: one, zh: one })
  const chosen = (typing && picked) || own.wish?.booth || own.counted
  return (
    <section className="vote evening" aria-label={t.title(name)}>
      <header className="vote__head">
        <h2 className="vote__title">{name}</h2>
        <VoteTimeLeft award={id} ballot={ballot} />
      </header>
      {own.needs === 'invite' ? (
        <p className="vote__note">{t.needInvite}</p>
      ) : (
        typing && <p className="vote__note">{t.codeFirst}</p>
      )}
      <NomineeChoices
        award={id}
        nominees={nominees}
        chosen={chosen}
        counted={own.counted}
        disabled={own.needs === 'invite'}
        tally={ballot.tally === 'live' ? tally : undefined}
        onChoose={(one, settle) => (typing ? setPicked(one) : chooseBooth(id, one, { settle }))}
      />
      {typing && (
        <CodeForm
          refusal={own.refusal}
          chosen={picked !== ''}
          onVote={(code) => {
            chooseBooth(id, picked, { code })
            setOther(false)
          }}
        />
      )}
      <VoteState own={own} titleOf={titleOf} typing={typing} />
      <VoteReceipt receipt={own.receipt} />
      <VoteRules ballot={ballot}>
        {ballot.voters === 'code' && !typing && (
          <button
            type="button"
            className="button vote__other"
            onClick={() => {
              setPicked('')
              setOther(true)
            }}
          >
            {t.otherCode}
          </button>
        )}
      </VoteRules>
    </section>
  )
}
