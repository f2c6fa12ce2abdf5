import { useShown } from '../exhibition/exhibition-store.ts'
import { useSession } from '../hall-session/session.ts'
import { hallWords } from '../i18n/hall.ts'
import { Says } from '../i18n/says.tsx'
import { useWords } from '../i18n/words.ts'
import { LaurelMark } from '../ui/laurel-mark.tsx'

/** Where one is, top left: a booth by its number and name, else the exhibition. */
export function PlaceChip() {
  const t = useWords(hallWords)
  const { exhibition, booths, categories } = useShown()
  const near = useSession((state) => state.nearBooth)
  const booth = near ? booths.get(near) : undefined
  const category = booth && categories.get(booth.category)
  return (
    <p className="chip chip--place" data-colour={category?.colour}>
      <span className="hidden-visually">{t.whereAmI}: </span>
      {booth ? <span className="letter">{booth.place.label}</span> : <LaurelMark size={24} />}
      <span className="chip__word">
        <Says of={booth ? booth.title : exhibition.title} />
      </span>
    </p>
  )
}
