import { useMemo } from 'react'
import { directionsTo } from '../../shared/plan/directions.ts'
import { useShown } from '../exhibition/exhibition-store.ts'
import { planOf } from '../hall-session/plan.ts'
import { mapWords } from '../i18n/map.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'

/** The way to a booth in one sentence. */
export const DirectionsLine = ({ booth }: { booth: string }) => {
  const t = useWords(mapWords)
  const say = useSay()
  const { exhibition } = useShown()
  const plan = planOf(exhibition)
  const way = useMemo(() => directionsTo(plan, booth), [plan, booth])
  const category = way && exhibition.categories[way.branch]
  if (!way || !category) return null
  const twig = way.twig > 0 ? t.twig(way.twig, way.twigs) : ''
  return (
    <p className="directions">
      {t.directions(way.letter, say(category.name), twig, t.side[way.side], way.nth, way.metres)}
    </p>
  )
}
