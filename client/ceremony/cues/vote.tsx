import { lazy, Suspense } from 'react'
import { useSession } from '../../hall-session/session.ts'
import { ceremonyWords } from '../../i18n/ceremony.ts'
import { useWords } from '../../i18n/words.ts'
import { AwardHead } from './award-head.tsx'
import type { CueProps } from './cue-props.ts'
import { CueTitle } from './title.tsx'
import { awardOf } from './use-booth.ts'

const VotePanel = lazy(async () => ({ default: (await import('../../votes/vote-panel.tsx')).VotePanel }))

/** The vote itself for who is in the hall; a small picture says that it is open. In a replay it was. */
export function VoteCue({ cue, show, programme, small, replayed }: CueProps<'vote'>) {
  const t = useWords(ceremonyWords)
  const inside = useSession((state) => state.connection !== null)
  const award = awardOf({ programme }, cue.award)
  const open = !replayed && show.polls[cue.award]?.closedAt === null
  const here = inside && !small && !replayed
  return (
    <div className="cue">
      <CueTitle cue={cue} small />
      {!(open && here) && (
        <>
          <h2 className="cue__heading">
            <AwardHead award={award} />
          </h2>
          <p className="cue__text">{open ? t.voteOpen : t.voteClosed}</p>
        </>
      )}
      {here && (
        <div className="cue__vote">
          <Suspense fallback={null}>
            <VotePanel />
          </Suspense>
        </div>
      )}
    </div>
  )
}
