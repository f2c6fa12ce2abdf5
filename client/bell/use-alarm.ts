import { useEffect } from 'react'
import { announce } from '../ui/live-region.tsx'
import { flashTitle } from './flash-title.ts'
import { notify } from './notify.ts'
import { ringSound, useBellSound } from './ring-sound.ts'

/** While something rings: the title flashes, the bell sounds, and outside of the page a notification stands. */
export function useAlarm(ringing: { id: string; text: string } | undefined): void {
  const id = ringing?.id
  const text = ringing?.text
  const sounds = useBellSound()
  useEffect(() => {
    if (id === undefined || text === undefined) return
    announce(text)
    const stops = [flashTitle(`🔔 ${text}`), notify(text, id)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [id, text])
  useEffect(() => (id !== undefined && sounds ? ringSound() : undefined), [id, sounds])
}
