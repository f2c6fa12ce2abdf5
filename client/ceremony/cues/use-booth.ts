import type { ShownAward } from '../../../shared/ceremony/show.ts'
import type { Booth, Category } from '../../../shared/exhibition/exhibition.ts'
import { useExhibitionState } from '../../exhibition/exhibition-store.ts'
import type { ScreenProps } from './cue-props.ts'

/** A booth by its id; undefined where the exhibition is not loaded, as at a desk, or the booth is gone. */
export function useBooths(): (id: string) => Booth | undefined {
  const state = useExhibitionState()
  return (id) => (state.name === 'shown' ? state.shown.booths.get(id) : undefined)
}

export function useCategory(id: string): Category | undefined {
  const state = useExhibitionState()
  return state.name === 'shown' ? state.shown.categories.get(id) : undefined
}

export const awardOf = ({ programme }: Pick<ScreenProps, 'programme'>, id: string): ShownAward | undefined =>
  programme?.awards.find((award) => award.id === id)
