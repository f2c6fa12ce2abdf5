import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { useHall, useSession } from '../hall-session/session.ts'
import { chatWords } from '../i18n/chat.ts'
import { hallWords } from '../i18n/hall.ts'
import { useWords } from '../i18n/words.ts'
import { Tabs } from '../ui/tabs.tsx'
import { CHANNELS, inChannel } from './channels.ts'
import { chatBox } from './chat-store.ts'
import { Composer } from './composer.tsx'
import { MessageList } from './message-list.tsx'
import { useUnread } from './unread.ts'
import './chat.css'

/** Talk with the hall, with those near, or at the open booth. */
export function ChatPanel() {
  const t = useWords(chatWords)
  const hall = useWords(hallWords)
  const { channel } = useStore(chatBox)
  const chat = useHall((hall) => hall.chat)
  const booth = useSession((state) => state.booth ?? state.nearBooth)
  const messages = useMemo(() => inChannel(chat, channel, booth), [chat, channel, booth])
  const unread = useUnread()
  const newest = chat.at(-1)?.at ?? 0
  useEffect(() => chatBox.setState(({ seen }) => ({ seen: { ...seen, [channel]: newest } })), [newest, channel])
  return (
    <div className="chat">
      <Tabs
        label={t.channels}
        tabs={CHANNELS.map((value) => ({
          value,
          label: t[value],
          news: value !== channel && unread[value] > 0 ? hall.unread(unread[value]) : '',
        }))}
        value={channel}
        onPick={(value) => chatBox.setState({ channel: value })}
      >
        <MessageList
          key={`${channel}${channel === 'booth' ? booth : ''}`}
          messages={messages}
          empty={channel === 'booth' && !booth ? t.noBooth : t.empty[channel]}
        />
      </Tabs>
      <Composer channel={channel} />
    </div>
  )
}
