import { useShown } from '../exhibition/exhibition-store.ts'
import { openBooth } from '../hall-session/open-booth.ts'
import { useSession } from '../hall-session/session.ts'
import { hallWords } from '../i18n/hall.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'

/** Before a booth: one tap or one key opens it. */
export function BoothPrompt() {
  const t = useWords(hallWords)
  const say = useSay()
  const { booths, categories } = useShown()
  const near = useSession((state) => state.nearBooth)
  const open = useSession((state) => state.booth)
  const booth = near ? booths.get(near) : undefined
  if (!booth || open === near) return null
  return (
    <button
      type="button"
      className="prompt"
      data-colour={categories.get(booth.category)?.colour}
      onClick={() => openBooth(booth.id)}
    >
      <span className="letter">{booth.place.label}</span>
      <span className="prompt__word">{t.openBooth(say(booth.title))}</span>
      <span className="kbd" aria-hidden="true">
        {t.openBoothKey}
      </span>
    </button>
  )
}
