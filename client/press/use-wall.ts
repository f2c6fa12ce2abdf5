import { useMemo } from 'react'
import { NIGHT } from '../../shared/ceremony/ceremony-words.ts'
import type { Programme, Show } from '../../shared/ceremony/show.ts'
import type { Exhibition } from '../../shared/exhibition/exhibition.ts'
import { type WallAward, type WinnersWall, winnersWall } from '../../shared/press/winners-wall.ts'
import type { Opened } from '../../shared/seals/envelope.ts'
import { useSaid } from '../ceremony/audience/use-show.ts'
import { useCeremony } from '../ceremony/ceremony-store.ts'

type Read = ReadonlyMap<string, readonly WallAward[]>

/**
 * What was read out this night, by booth: it stands on the wall at once, the booths get it when the night is over. The
 * made-up results of a rehearsal stand nowhere.
 */
export function readOut(
  said: readonly Opened[],
  show: Pick<Show, 'run'> | null,
  programme: Pick<Programme, 'awards'> | null,
): Read {
  const read = new Map<string, WallAward[]>()
  if (show?.run !== NIGHT) return read
  for (const { award, envelope } of said) {
    const tier = programme?.awards.find(({ id }) => id === award)?.tier ?? 'third'
    for (const { booth } of envelope.winners)
      read.set(booth, [...(read.get(booth) ?? []), { name: envelope.name, tier }])
  }
  return read
}

/** The wall of winners as it may be read at this moment; undefined while nobody has won anything. */
export function useWall(exhibition: Exhibition): WinnersWall | undefined {
  const said = useSaid()
  const show = useCeremony((state) => state.show)
  const programme = useCeremony((state) => state.programme)
  const read = readOut(said, show, programme)
  // `said` is made anew with every look at it: what it says is the key
  const key = JSON.stringify([...read])
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  return useMemo(() => winnersWall(exhibition, read), [exhibition, key])
}
