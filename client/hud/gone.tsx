import { enterHall, leaveHall } from '../hall-session/enter-hall.ts'
import { session, useHall } from '../hall-session/session.ts'
import { entryWords } from '../i18n/entry.ts'
import { hallWords } from '../i18n/hall.ts'
import { useWords } from '../i18n/words.ts'
import { goTo, routeStore } from '../route/route-store.ts'
import { Button } from '../ui/button.tsx'
import { LaurelMark } from '../ui/laurel-mark.tsx'

/** The visit is over for good: why, and what can be done. */
export function Gone() {
  const t = useWords(hallWords)
  const entry = useWords(entryWords)
  const hall = useHall((snapshot) => snapshot)
  if (hall.phase.name !== 'gone') return null
  const { reason } = hall.phase
  const again = async () => {
    const { view } = session.getState()
    const slug = hall.exhibition
    const { instance } = hall
    await leaveHall()
    const { run } = routeStore.getState()
    await enterHall({ slug, view, ...(instance ? { instance } : {}), ...(run ? { run } : {}) })
  }
  const read = async () => {
    await leaveHall()
    goTo(routeStore.getState().page, { view: '2d' })
  }
  return (
    <div
      className="gone"
      role="alertdialog"
      aria-modal="true"
      aria-labelledby="gone-title"
      aria-describedby="gone-text"
    >
      <div className="gone__card">
        <LaurelMark size={56} />
        <h1 id="gone-title">{t.goneTitle[reason]}</h1>
        <p id="gone-text">{entry.refused[reason]}</p>
        <div className="gone__ways">
          {reason !== 'banned' && (
            <Button kinds={['main']} autoFocus onClick={() => void again()}>
              {reason === 'replaced' ? t.hereInstead : t.again}
            </Button>
          )}
          <Button onClick={() => void read()}>{t.readOn}</Button>
        </div>
      </div>
    </div>
  )
}
