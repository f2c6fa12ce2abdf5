import { type FormEvent, useState } from 'react'
import { ask } from '../hall-session/acts.ts'
import { moderationWords } from '../i18n/moderation.ts'
import { useWords, wordsNow } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'

interface Props {
  visitor: string
  name: string
  message?: string
  onDone: () => void
}

/** Tells the staff about a person or a message, with a sentence of why. */
export function ReportForm({ visitor, name, message, onDone }: Props) {
  const t = useWords(moderationWords)
  const [reason, setReason] = useState('')
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const reply = await ask('visitor.report', { visitor, reason: reason.trim(), ...(message ? { message } : {}) })
    if (!reply?.ok) return
    const said = wordsNow(moderationWords).reported
    toast(said)
    announce(said)
    onDone()
  }
  return (
    <form className="report" onSubmit={(event) => void send(event)} aria-label={t.reportTitle(name)}>
      <TextField
        label={`${t.reportTitle(name)}: ${t.reportWhy}`}
        hint={t.reportHint}
        lines={2}
        most={200}
        value={reason}
        autoFocus // the form was just asked for, and takes the place of the button that did
        onChange={setReason}
      />
      <div className="menu">
        <Button kinds={['main']} type="submit">
          {t.reportSend}
        </Button>
        <Button kinds={['bare']} onClick={onDone}>
          {t.cancel}
        </Button>
      </div>
    </form>
  )
}
