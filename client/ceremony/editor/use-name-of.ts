import type { Cue } from '../../../shared/ceremony/run-of-show.ts'
import { useSay } from '../../i18n/use-say.ts'
import { useCueName } from '../desk/cue-name.ts'
import { useExhibition, useShow } from './use-run.ts'

/** What a cue is called here: the desk's name for it, and where that has none, the booth's. */
export function useNameOf(): (cue: Cue) => { kind: string; what: string } {
  const { awards } = useShow()
  const { categories, booths } = useExhibition()
  const say = useSay()
  const nameOf = useCueName({ awards, categories })
  return (cue) => {
    const { kind, what } = nameOf(cue)
    if (what) return { kind, what }
    const about = cue.kind === 'demo' ? booths.find(({ id }) => id === cue.booth)?.title : undefined
    return { kind, what: about ? say(about) : '' }
  }
}
