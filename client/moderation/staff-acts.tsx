import { useState } from 'react'
import type { ChatMessage } from '../../shared/chat/chat.ts'
import { ask } from '../hall-session/acts.ts'
import { moderationWords } from '../i18n/moderation.ts'
import { useWords, wordsNow } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { toast } from '../ui/toast.tsx'

/** What the staff can do about a person, with a reason that is kept with the act. Banning asks once more. */
export function StaffActs({
  visitor,
  message,
  onDone,
}: {
  visitor: string
  /** What they said, when that is what it is about. */
  message?: ChatMessage
  onDone: () => void
}) {
  const t = useWords(moderationWords)
  const [reason, setReason] = useState('')
  const [sure, setSure] = useState(false)
  const act = async (asked: Promise<{ ok: boolean } | undefined>) => {
    const reply = await asked
    if (!reply?.ok) return
    const said = wordsNow(moderationWords).done
    toast(said)
    announce(said)
    onDone()
  }
  return (
    <fieldset className="staff-acts">
      <legend>{t.staffActs}</legend>
      <input
        className="input"
        value={reason}
        maxLength={200}
        onChange={(event) => setReason(event.target.value)}
        aria-label={t.why}
        placeholder={t.why}
      />
      <div className="menu">
        {message && (
          <Button
            onClick={() => void act(ask('moderation.hide', { message: message.id, hidden: !message.hidden, reason }))}
          >
            {message.hidden ? t.unhide : t.hide}
          </Button>
        )}
        <Button onClick={() => void act(ask('moderation.mute', { visitor, minutes: 10, reason }))}>{t.mute10}</Button>
        <Button onClick={() => void act(ask('moderation.mute', { visitor, minutes: 60, reason }))}>{t.mute60}</Button>
        <Button onClick={() => void act(ask('moderation.mute', { visitor, minutes: 0, reason }))}>{t.unmute}</Button>
        <Button onClick={() => void act(ask('moderation.remove', { visitor, reason }))}>{t.remove}</Button>
        <Button
          kinds={['danger']}
          onClick={() => {
            if (sure) void act(ask('moderation.ban', { visitor, on: true, reason }))
            else setSure(true)
          }}
        >
          {sure ? t.banSure : t.ban}
        </Button>
      </div>
    </fieldset>
  )
}
