import { ceremonyWords } from '../../i18n/ceremony.ts'
import { useWords } from '../../i18n/words.ts'
import { AwardHead } from './award-head.tsx'
import type { CueProps } from './cue-props.ts'
import { CueTitle } from './title.tsx'
import { awardOf } from './use-booth.ts'

export function VoteCue({ cue, show, programme }: CueProps<'vote'>) {
  const t = useWords(ceremonyWords)
  const award = awardOf({ programme }, cue.award)
  const open = show.polls[cue.award]?.closedAt === null
  return (
    <div className="cue">
      <CueTitle cue={cue} small />
      <h2 className="cue__heading">
        <AwardHead award={award} />
      </h2>
      <p className="cue__text">{open ? t.voteOpen : t.voteClosed}</p>
    </div>
  )
}
