import { isSaid } from '../../../shared/exhibition/say.ts'
import { ceremonyWords } from '../../i18n/ceremony.ts'
import { Says } from '../../i18n/says.tsx'
import { useWords } from '../../i18n/words.ts'
import type { CueProps } from './cue-props.ts'
import { CueTitle } from './title.tsx'
import { useCategory } from './use-booth.ts'

export function CategoryCue({ cue, programme }: CueProps<'category'>) {
  const t = useWords(ceremonyWords)
  const category = useCategory(cue.category)
  const awards = programme?.awards.filter((award) => award.category === cue.category) ?? []
  return (
    <div className="cue cue--centre cue--category" data-colour={category?.colour}>
      {category && (
        <>
          <p className="cue__over">{isSaid(cue.title) ? <Says of={cue.title} /> : t.cues.category}</p>
          <p className="cue__letter" aria-hidden="true">
            {category.letter}
          </p>
          <h2 className="cue__title">
            <span className="hidden-visually">{category.letter} </span>
            <Says of={category.name} />
          </h2>
        </>
      )}
      {!category && <CueTitle cue={cue} />}
      {awards.length > 0 && (
        <ul className="cue__line">
          {awards.map((award) => (
            <li key={award.id} className={`medal medal--${award.tier}`}>
              <Says of={award.name} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
