import { useState } from 'react'
import { scheduleWords } from '../i18n/schedule.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'

/** Browsers without it, or without https, have no notices outside the tab. */
const canTell = (): boolean => 'Notification' in window && window.isSecureContext

/** Offers notices outside of this tab; what the browser was told once stays. */
export function TellOutside() {
  const t = useWords(scheduleWords)
  const [permission, setPermission] = useState(() => (canTell() ? Notification.permission : undefined))
  if (permission === undefined) return null
  if (permission === 'default')
    return (
      <p>
        <Button onClick={() => void Notification.requestPermission().then(setPermission)}>{t.outside}</Button>
      </p>
    )
  return <p className="schedule__quiet">{permission === 'granted' ? t.outsideOn : t.outsideOff}</p>
}
