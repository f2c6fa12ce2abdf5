import { useShown } from '../exhibition/exhibition-store.ts'
import { openBooth } from '../hall-session/open-booth.ts'
import { openSheet, useSession } from '../hall-session/session.ts'
import { hallWords } from '../i18n/hall.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'
import { LaurelMark } from '../ui/laurel-mark.tsx'

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

/** Before the wall of winners: one tap or one key opens its list. */
export function WallPrompt() {
  const t = useWords(hallWords)
  const near = useSession(({ nearWall, nearBooth, sheet }) => nearWall && !nearBooth && sheet !== 'winners')
  if (!near) return null
  return (
    <button type="button" className="prompt prompt--wall" onClick={() => openSheet('winners')}>
      <LaurelMark size={28} />
      <span className="prompt__word">{t.openWall}</span>
      <span className="kbd" aria-hidden="true">
        {t.openBoothKey}
      </span>
    </button>
  )
}
