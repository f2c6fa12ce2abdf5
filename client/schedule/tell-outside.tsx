import { useState } from 'react'
import { askToNotify, notifyState } from '../bell/notify.ts'
import { scheduleWords } from '../i18n/schedule.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'

/** Offers notices outside of this tab; what the browser was told once stays. */
export function TellOutside() {
  const t = useWords(scheduleWords)
  const [state, setState] = useState(notifyState)
  if (state === 'none') return null
  if (state === 'ask')
    return (
      <p>
        <Button onClick={() => void askToNotify().then(setState)}>{t.outside}</Button>
      </p>
    )
  return <p className="quiet">{state === 'on' ? t.outsideOn : t.outsideOff}</p>
}
