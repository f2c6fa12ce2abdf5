import type { Ballot } from '../../shared/ceremony/run-of-show.ts'
import { useCeremony } from '../ceremony/ceremony-store.ts'
import { useAt } from '../ceremony/ticker.ts'
import { tellTime } from '../demos/kinds/video/tell-time.ts'
import { useSession } from '../hall-session/session.ts'
import { voteWords } from '../i18n/votes.ts'
import { useWords } from '../i18n/words.ts'
import { useTimes } from '../schedule/use-times.ts'
import { voteLeft } from './vote-left.ts'

const wall = () => Date.now()

/** How long one can still vote, as far as anybody knows. Not told aloud: it changes every second. */
export function VoteTimeLeft({ award, ballot }: { award: string; ballot: Ballot }) {
  const t = useWords(voteWords)
  const times = useTimes()
  const now = useSession((state) => state.connection?.clock.now) ?? wall
  const show = useCeremony((state) => state.show)
  const { closesAt } = ballot
  const left = useAt(now, (at) => voteLeft(show, award, closesAt, at)?.seconds ?? null)
  const isByTime = useAt(now, (at) => voteLeft(show, award, closesAt, at)?.by === 'time')
  if (left === null) return <p className="vote__time">{t.byCue}</p>
  if (left === 0) return <p className="vote__time">{t.anyMoment}</p>
  if (closesAt === null || !isByTime) return <p className="vote__time">{t.about(tellTime(left))}</p>
  return (
    <p className="vote__time">
      {left < 3600
        ? t.left(tellTime(left))
        : t.closesAt(left < 20 * 3600 ? times.time(closesAt) : times.moment(closesAt))}
    </p>
  )
}
