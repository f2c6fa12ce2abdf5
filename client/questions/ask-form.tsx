import { type FormEvent, useRef, useState } from 'react'
import { QUESTION_LIMIT } from '../../shared/questions/question-words.ts'
import { useHall } from '../hall-session/session.ts'
import { chatWords } from '../i18n/chat.ts'
import { questionWords } from '../i18n/questions.ts'
import { useWords } from '../i18n/words.ts'
import { newKey } from '../leads/new-key.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { type TextControl, TextField } from '../ui/text-field.tsx'
import { askHall, keep } from './board-store.ts'

/** From so many characters on one is told how many are left. */
const SOON_FULL = QUESTION_LIMIT - 60

/** Where one asks. One text is one question, however often it is sent. */
export function AskForm({ booth }: { booth: string }) {
  const t = useWords(questionWords)
  const chat = useWords(chatWords)
  const mutedMinutes = useHall((hall) => hall.mutedMinutes)
  const [key, setKey] = useState(newKey)
  const [text, setText] = useState('')
  const [sending, setSending] = useState(false)
  const field = useRef<TextControl>(null)
  if (mutedMinutes > 0) return <p className="questions__quiet">{chat.muted(mutedMinutes)}</p>
  const send = async (event: FormEvent) => {
    event.preventDefault()
    field.current?.focus()
    if (sending || text.trim() === '') return
    setSending(true)
    const reply = await askHall('questions.ask', { booth, text, key })
    setSending(false)
    if (!reply.ok) return
    keep(reply.question)
    setKey(newKey())
    setText('')
    announce(t.asked)
  }
  return (
    <form className="questions__ask" onSubmit={(event) => void send(event)}>
      <TextField
        label={t.ask}
        hint={text.length > SOON_FULL ? t.left(QUESTION_LIMIT - text.length) : t.askHint}
        field={field}
        most={QUESTION_LIMIT}
        autoComplete="off"
        enterKeyHint="send"
        value={text}
        onChange={setText}
      />
      <Button type="submit" aria-disabled={sending || text.trim() === ''}>
        {t.send}
      </Button>
    </form>
  )
}
