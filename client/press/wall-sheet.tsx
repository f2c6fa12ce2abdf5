import { beside } from '../../shared/plan/compass.ts'
import { useShown } from '../exhibition/exhibition-store.ts'
import { walkTo } from '../hall-session/acts.ts'
import { planOf } from '../hall-session/plan.ts'
import { useSession } from '../hall-session/session.ts'
import { wallWords } from '../i18n/winners-wall.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { useNight } from './use-night.ts'
import { useWall } from './use-wall.ts'
import { WallOf } from './winners-wall.tsx'

/** Metres before the first stone at which it is read best, and beside it where the picture is wide enough for both. */
const READING = 3
const ASIDE = 1.5

/** The wall of winners as a sheet of the hall: every name leads to its booth. */
export function WallSheet() {
  const t = useWords(wallWords)
  const { exhibition } = useShown()
  const wall = useWall(exhibition)
  const on = useNight()
  const walks = useSession(({ view, nearWall }) => view === '3d' && !nearWall)
  const [first] = planOf(exhibition).wall
  return (
    <>
      {wall ? <WallOf wall={wall} whole /> : <p>{on ? t.waitsFor(on) : t.waits}</p>}
      {walks && first && (
        <Button
          onClick={() => {
            const aside = innerWidth > innerHeight ? ASIDE : 0
            walkTo({ kind: 'spot', ...beside(first, READING, -aside), heading: first.heading + Math.PI })
          }}
        >
          {t.walkThere}
        </Button>
      )}
    </>
  )
}
