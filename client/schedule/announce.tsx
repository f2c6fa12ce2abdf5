import { useEffect, useRef, useState } from 'react'
import { scheduleStaffWords } from '../i18n/schedule-staff.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { SessionForm } from './session-form.tsx'

/** For who may set times: the form for another one. `booth` is '' where the organizer says the place. */
export function Announce({ booth, empty }: { booth: string; empty: boolean }) {
  const t = useWords(scheduleStaffWords)
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (!open && wasOpen.current) button.current?.focus()
    wasOpen.current = open
  }, [open])
  if (open) return <SessionForm booth={booth} onDone={() => setOpen(false)} />
  return (
    <div className="schedule__announce">
      {empty && <p className="quiet">{t.nothingYet}</p>}
      <Button ref={button} onClick={() => setOpen(true)}>
        {t.announce}
      </Button>
    </div>
  )
}
