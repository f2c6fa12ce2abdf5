import { lazy, memo, useEffect, useState } from 'react'
import type { ChatMessage } from '../../shared/chat/chat.ts'
import { ROLES } from '../../shared/hall/roster-words.ts'
import { loadFontsFor } from '../fonts/load-fonts.ts'
import { chatWords } from '../i18n/chat.ts'
import { useLanguage } from '../i18n/language.ts'
import { peopleWords } from '../i18n/people.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Later } from '../ui/later.tsx'
import { ChatText } from './chat-text.tsx'

const MessageMenu = lazy(() =>
  import('../moderation/message-menu.tsx').then(({ MessageMenu }) => ({ default: MessageMenu })),
)

interface Props {
  message: ChatMessage
  mine: boolean
  mutedForMe: boolean
  staff: boolean
}

/** One message. What is hidden says so in its place, so that the talk round it stays understandable. */
export const MessageRow = memo(function MessageRow({ message, mine, mutedForMe, staff }: Props) {
  const t = useWords(chatWords)
  const people = useWords(peopleWords)
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  useEffect(() => loadFontsFor(message.name + message.text), [message])
  const role = ROLES[message.role] ?? 'visitor'
  const time = new Date(message.at)
  const gone = message.hidden && !staff ? t.hidden : mutedForMe ? t.hiddenMine : null
  return (
    <li className="message" data-mine={mine} data-hidden={message.hidden === true}>
      <p className="message__head">
        <span className="message__name">{mine ? `${message.name} (${t.you})` : message.name}</span>
        {role !== 'visitor' && <span className="role">{people.roles[role]}</span>}
        <time dateTime={time.toISOString()}>
          {time.toLocaleTimeString(language === 'zh' ? 'zh-CN' : 'en', { hour: '2-digit', minute: '2-digit' })}
        </time>
        {!mine && (
          <Button
            kinds={['bare', 'icon']}
            className="message__more"
            aria-label={`${t.more}: ${message.name}`}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <Icon name="more" size={18} />
          </Button>
        )}
      </p>
      {gone ? (
        <p className="message__gone">{gone}</p>
      ) : (
        <p className="message__text">
          <ChatText text={message.text} />
        </p>
      )}
      {open && (
        <Later>
          <MessageMenu message={message} onDone={() => setOpen(false)} />
        </Later>
      )}
    </li>
  )
})
