import { openSheet, useSession } from '../../hall-session/session.ts'
import { hallWords } from '../../i18n/hall.ts'
import { useWords } from '../../i18n/words.ts'
import { LaurelMark } from '../../ui/laurel-mark.tsx'

/** Before the wall of winners: one tap or one key opens its list. */
export function WallPrompt() {
  const t = useWords(hallWords)
  const shown = useSession(({ nearBooth, sheet }) => !nearBooth && sheet !== 'winners')
  if (!shown) return null
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
