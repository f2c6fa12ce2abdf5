import { type FormEvent, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { CHAT_MAX_CHARS } from '../../shared/chat/chat-limits.ts'
import { ask } from '../hall-session/acts.ts'
import { useHall, useSession } from '../hall-session/session.ts'
import { chatWords } from '../i18n/chat.ts'
import { useWords } from '../i18n/words.ts'
import { isStaff } from '../people/is-staff.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { type ChannelKind, channelOf } from './channels.ts'
import { chatBox } from './chat-store.ts'
import { useCountdown } from './use-countdown.ts'

/** Where one writes. Why one cannot write right now is said in its place. */
export function Composer({ channel }: { channel: ChannelKind }) {
  const t = useWords(chatWords)
  const booth = useSession((state) => state.booth ?? state.nearBooth)
  const { draft, freeAt } = useStore(chatBox)
  const chatOpen = useHall((hall) => hall.chatOpen)
  const slowSeconds = useHall((hall) => hall.slowSeconds)
  const mutedMinutes = useHall((hall) => hall.mutedMinutes)
  const staff = useHall((hall) => isStaff(hall.people.get(hall.me)?.role))
  const waits = useCountdown(freeAt)
  const [sending, setSending] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const to = channelOf(channel, booth)

  if (!to) return <p className="composer__told">{t.noBooth}</p>
  if (!chatOpen && !staff) return <p className="composer__told">{t.closed}</p>
  if (mutedMinutes > 0) return <p className="composer__told">{t.muted(mutedMinutes)}</p>

  const text = draft.trim()
  const send = async (event?: FormEvent) => {
    event?.preventDefault()
    if (!text || sending || waits > 0) return
    setSending(true)
    const reply = await ask('chat.say', { channel: to, text, key: messageKey() })
    setSending(false)
    if (reply?.ok) chatBox.setState({ draft: '', freeAt: staff ? 0 : Date.now() + slowSeconds * 1000 })
    else if (reply?.retryIn) chatBox.setState({ freeAt: Date.now() + reply.retryIn })
    field.current?.focus()
  }
  return (
    <form className="composer" onSubmit={(event) => void send(event)}>
      <textarea
        ref={field}
        className="input composer__text"
        rows={1}
        value={draft}
        maxLength={CHAT_MAX_CHARS}
        aria-label={t.write[channel]}
        placeholder={t.write[channel]}
        enterKeyHint="send"
        onChange={(event) => chatBox.setState({ draft: event.target.value })}
        onKeyDown={(event) => {
          // While a Chinese input method composes, Enter picks characters and must not send.
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          void send()
        }}
      />
      <Button kinds={['main', 'icon']} type="submit" aria-label={t.send} aria-disabled={!text || sending || waits > 0}>
        <Icon name="send" size={20} />
      </Button>
      {(waits > 0 || slowSeconds > 0 || draft.length > CHAT_MAX_CHARS - 60) && (
        <p className="composer__hint">
          {waits > 0
            ? t.slow(waits)
            : draft.length > CHAT_MAX_CHARS - 60
              ? t.left(CHAT_MAX_CHARS - draft.length)
              : t.slowOn(slowSeconds)}
        </p>
      )}
    </form>
  )
}

/** Makes a retry of the same message count once. `randomUUID` is missing over plain http; uniqueness is all we need. */
const messageKey = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`
