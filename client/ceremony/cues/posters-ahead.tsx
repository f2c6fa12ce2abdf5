import { Poster } from '../../booths/poster.tsx'
import type { ScreenProps } from './cue-props.ts'
import { awardOf, useBooths } from './use-booth.ts'

/** How large a winner's poster is, for the browser to choose the file by. */
export const WINNER_POSTER = '(min-width: 900px) 240px, 40vw'

/**
 * The posters of all who may get an award, fetched before it is read out and not shown: the winner's is there with the name,
 * and by what a device fetches nobody is told from the others.
 */
export function PostersAhead({
  award,
  programme,
  small,
}: { award: string } & Pick<ScreenProps, 'programme' | 'small'>) {
  const boothOf = useBooths()
  if (small) return null
  return (
    <div className="posters-ahead" hidden>
      {awardOf({ programme }, award)?.nominees.map((id) => {
        const booth = boothOf(id)
        return booth && <Poster key={id} booth={booth} sizes={WINNER_POSTER} eager />
      })}
    </div>
  )
}
