import { useRef } from 'react'
import type { OwnThread } from '../../shared/messages/messages.ts'
import { messageWords } from '../i18n/messages.ts'
import { useWords } from '../i18n/words.ts'
import { MessageForm } from './message-form.tsx'
import { writeMessage } from './messages-api.ts'
import { TakeBackMessages } from './take-back-messages.tsx'
import { ThreadMessages } from './thread-messages.tsx'
import { useSeen } from './use-seen.ts'
import '../leads/leads.css'
import './messages.css'

/** What this visitor and a booth wrote to each other, where one goes on writing, and how it is taken back. */
export function OwnThreadView(props: {
  booth: string
  title: string
  thread: OwnThread | null
  /** The secret of a private link, which reads and takes back and does no more. */
  link: string | null
  /** Id of the field that one writes in. */
  id?: string
  onChange: (thread: OwnThread | null) => void
  onReload: () => void
}) {
  const t = useWords(messageWords)
  const { booth, thread, link } = props
  const end = useRef<HTMLParagraphElement>(null)
  useSeen(end, booth, link === null && (thread?.unread ?? false))
  return (
    <>
      {thread && thread.messages.length > 0 && (
        <>
          <ThreadMessages label={t.thread(props.title)} messages={thread.messages} mine="visitor" you={t.you} />
          <p ref={end} className="quiet">
            {thread.messages.at(-1)?.from === 'visitor' && !thread.closed && t.waits}
          </p>
        </>
      )}
      {thread?.closed ? (
        <p>{t.closed}</p>
      ) : (
        link === null && (
          <MessageForm
            title={t.formTitle(props.title)}
            label={thread ? t.writeOn : t.write}
            {...(props.id ? { id: props.id } : {})}
            sentText={t.sent}
            send={(message) => writeMessage(booth, message)}
            onSent={(sent) => props.onChange(sent.thread)}
            onSentBefore={props.onReload}
          />
        )
      )}
      {thread && thread.messages.length > 0 && (
        <TakeBackMessages
          thread={thread.id}
          link={link}
          onDone={() => props.onChange(thread.closed ? { ...thread, messages: [], unread: false } : null)}
        />
      )}
    </>
  )
}
