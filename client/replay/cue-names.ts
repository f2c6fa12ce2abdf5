import type { ShownCue } from '../../shared/ceremony/show.ts'
import { useCueName } from '../ceremony/desk/cue-name.ts'
import { useExhibitionState } from '../exhibition/exhibition-store.ts'
import { useReplaying } from './player.ts'

/** What a cue is called on one line: "Reveal: Jury award". */
export function useCueLine(): (cue: ShownCue) => string {
  const awards = useReplaying(({ manifest }) => manifest.programme.awards)
  const exhibition = useExhibitionState()
  const categories = exhibition.name === 'shown' ? exhibition.shown.exhibition.categories : []
  const nameOf = useCueName({ awards, categories })
  return (cue) => {
    const { kind, what } = nameOf(cue)
    return what ? `${kind}: ${what}` : kind
  }
}
