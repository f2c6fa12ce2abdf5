import { type FormEvent, useRef, useState } from 'react'
import { MESSAGE_LIMIT } from '../../shared/messages/message-words.ts'
import type { MessageAnswer, WriteMessage } from '../../shared/messages/messages.ts'
import { messageWords } from '../i18n/messages.ts'
import { useWords } from '../i18n/words.ts'
import { newKey } from '../leads/new-key.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { type TextControl, TextField } from '../ui/text-field.tsx'

/** From so many characters on one is told how many are left. */
const SOON_FULL = MESSAGE_LIMIT - 100

interface Props<Sent extends object> {
  /** Names the form. */
  title: string
  label: string
  /** Id of the field, for links that lead to it. */
  id?: string
  hint?: string
  /** Said when it has arrived. */
  sentText: string
  send: (message: WriteMessage) => Promise<MessageAnswer<Sent>>
  onSent: (sent: Sent) => void
  /** The first try had arrived after all: what stands there now is to be read again. */
  onSentBefore: () => void
}

/** Where one side writes to the other. One text is one message, however often it is sent. */
export function MessageForm<Sent extends object>(props: Props<Sent>) {
  const t = useWords(messageWords)
  const [key, setKey] = useState(newKey)
  const [text, setText] = useState('')
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState('')
  const field = useRef<TextControl>(null)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (sending) return
    field.current?.focus()
    if (text.trim() === '') return setRefusal(t.writeSomething)
    setSending(true)
    setRefusal('')
    const answer = await props.send({ key, text })
    setSending(false)
    if (!answer.ok && answer.reason !== 'sent-before') return setRefusal(t.refusals[answer.reason])
    setKey(newKey())
    setText('')
    if (!answer.ok) {
      setRefusal(t.refusals['sent-before'])
      return props.onSentBefore()
    }
    announce(props.sentText)
    props.onSent(answer)
  }
  return (
    <form className="message-form" aria-label={props.title} noValidate onSubmit={(event) => void send(event)}>
      <TextField
        label={props.label}
        error={refusal || null}
        id={props.id}
        hint={text.length > SOON_FULL ? t.left(MESSAGE_LIMIT - text.length) : props.hint}
        field={field}
        lines={3}
        most={MESSAGE_LIMIT}
        value={text}
        onChange={(typed) => {
          setText(typed)
          setRefusal('')
        }}
      />
      <Button type="submit" aria-disabled={sending}>
        {sending ? t.sending : t.send}
      </Button>
    </form>
  )
}
