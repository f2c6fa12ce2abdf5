import { useEffect } from 'react'
import { useShown } from '../exhibition/exhibition-store.ts'
import { openBooth } from '../hall-session/open-booth.ts'
import { useHall, useSession } from '../hall-session/session.ts'
import { writing } from '../hud/use-hall-keys.ts'
import { demoWords } from '../i18n/demos.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'
import { cx } from '../ui/cx.ts'
import './live.css'

/** One tap or one key leads to the demo that one sees in passing, and a host who looks round back to their own. */
export function LiveChip() {
  const t = useWords(demoWords)
  const say = useSay()
  const { booths } = useShown()
  const leads = useHall(({ demo, people, me }) => {
    const host = demo?.session?.host
    return demo && host && host === people.get(me)?.visitor ? demo.booth : null
  })
  const passes = useSession((state) => state.liveBooth)
  const open = useSession((state) => state.booth)
  const stands = useSession((state) => state.nearBooth)
  const inside = useSession((state) => state.view === '3d')
  const id = leads ?? passes
  const live = useHall((hall) => (id ? hall.live.get(id) : undefined))
  const booth = id && live && open !== id ? booths.get(id) : undefined
  useKey(inside && booth ? booth.id : null)
  if (!booth) return null
  return (
    <button
      type="button"
      className={cx('prompt', 'prompt--live', stands === id && 'prompt--here')}
      onClick={() => openBooth(booth.id)}
    >
      <span className="prompt__live">{t.live}</span>
      <span className="prompt__word">
        {leads ? t.youAreLive(say(booth.title)) : t.liveAt(say(booth.title), live?.watching ?? 0)}
      </span>
      {inside && (
        <span className="kbd" aria-hidden="true">
          J
        </span>
      )}
    </button>
  )
}

function useKey(booth: string | null): void {
  useEffect(() => {
    if (!booth) return
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) return
      if (event.key.toLowerCase() !== 'j') return
      event.preventDefault()
      openBooth(booth)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [booth])
}
