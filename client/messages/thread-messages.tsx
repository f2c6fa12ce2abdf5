import { useEffect } from 'react'
import type { ThreadMessage } from '../../shared/messages/messages.ts'
import { ChatText } from '../chat/chat-text.tsx'
import { loadFontsFor } from '../fonts/load-fonts.ts'
import { useMoment } from '../i18n/use-moment.ts'
import './messages.css'

/** What both sides wrote, oldest first. `mine` stands on the right. */
export function ThreadMessages(props: {
  label: string
  messages: readonly ThreadMessage[]
  mine: ThreadMessage['from']
  you?: string
}) {
  const moment = useMoment()
  useEffect(() => loadFontsFor(props.messages.map(({ name, text }) => name + text).join('')), [props.messages])
  return (
    <ol className="thread" aria-label={props.label}>
      {props.messages.map((message) => (
        <li key={message.id} className="thread__message" data-mine={message.from === props.mine}>
          <p className="thread__head">
            <strong>
              {message.name}
              {message.from === props.mine && props.you !== undefined && ` (${props.you})`}
            </strong>{' '}
            <time dateTime={new Date(message.at).toISOString()}>{moment(message.at)}</time>
          </p>
          <p className="thread__text">
            <ChatText text={message.text} />
          </p>
        </li>
      ))}
    </ol>
  )
}
