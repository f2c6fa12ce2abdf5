import { useHall } from '../hall-session/session.ts'
import { demoWords } from '../i18n/demos.ts'
import { useWords } from '../i18n/words.ts'

/** LIVE, with how many follow; nothing while nothing runs. */
export function LiveSign({ booth }: { booth: string }) {
  const t = useWords(demoWords)
  const live = useHall((hall) => hall.live.get(booth))
  if (!live) return null
  return (
    <span className="live-sign">
      <b>{t.live}</b> {t.watching(live.watching)}
    </span>
  )
}
