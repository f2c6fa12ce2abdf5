import type { ShownAward } from '../../../shared/ceremony/show.ts'
import { Says } from '../../i18n/says.tsx'
import { useCategory } from './use-booth.ts'

/** Which award it is about: its medal, its name, and the category that it is given in. */
export function AwardHead({ award }: { award: ShownAward | undefined }) {
  const category = useCategory(award?.category ?? '')
  if (!award) return null
  return (
    <p className="cue__award" data-colour={category?.colour}>
      {category && <span className="letter">{category.letter}</span>}
      <span className={`medal medal--${award.tier}`}>
        <Says of={award.name} />
      </span>
      {award.edition && <span className="cue__edition">{award.edition}</span>}
    </p>
  )
}
