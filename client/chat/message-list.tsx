import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ChatMessage } from '../../shared/chat/chat.ts'
import { useHall } from '../hall-session/session.ts'
import { chatWords } from '../i18n/chat.ts'
import { useWords } from '../i18n/words.ts'
import { isStaff } from '../people/is-staff.ts'
import { Button } from '../ui/button.tsx'
import { MessageRow } from './message-row.tsx'

/** The talk so far. Follows the newest message unless somebody reads further up. */
export function MessageList({ messages, empty }: { messages: readonly ChatMessage[]; empty: string }) {
  const t = useWords(chatWords)
  const me = useHall((hall) => hall.people.get(hall.me))
  const mutedForMe = useHall((hall) => hall.mutedForMe)
  const list = useRef<HTMLOListElement>(null)
  const [atEnd, setAtEnd] = useState(true)
  const newest = messages.at(-1)?.id
  const toEnd = () => {
    const box = list.current
    if (box) box.scrollTop = box.scrollHeight
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when a message comes, not when the reader scrolls
  useLayoutEffect(() => {
    if (atEnd) toEnd()
  }, [newest])
  useEffect(toEnd, [])
  return (
    <div className="messages">
      <ol
        ref={list}
        className="messages__list"
        aria-label={t.history}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reached by keyboard
        tabIndex={0}
        onScroll={({ currentTarget: box }) => setAtEnd(box.scrollHeight - box.scrollTop - box.clientHeight < 40)}
      >
        {messages.length === 0 && <li className="messages__empty">{empty}</li>}
        {messages.map((message) => (
          <MessageRow
            key={message.id}
            message={message}
            mine={me !== undefined && message.visitor === me.visitor}
            mutedForMe={mutedForMe.has(message.visitor)}
            staff={isStaff(me?.role)}
          />
        ))}
      </ol>
      {!atEnd && (
        <Button className="messages__latest" onClick={toEnd}>
          {t.latest}
        </Button>
      )}
    </div>
  )
}
