import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useShown } from '../exhibition/exhibition-store.ts'
import { openBooth } from '../hall-session/open-booth.ts'
import { session, useSession } from '../hall-session/session.ts'
import { Notice } from '../hud/notice.tsx'
import { messageWords } from '../i18n/messages.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'
import { NewTabLink } from '../leads/new-tab-link.tsx'
import { Button } from '../ui/button.tsx'
import { readUnread } from './messages-api.ts'
import { forgetUnread, noteUnread, unreadStore } from './unread-store.ts'

/** Inside the hall: that a booth has answered, and for its exhibitors that a visitor wrote. */
export function MessageNotices() {
  const t = useWords(messageWords)
  const say = useSay()
  const { exhibition, booths } = useShown()
  const connection = useSession((state) => state.connection)
  const open = useSession((state) => state.booth)
  const answered = useStore(unreadStore, (state) => state.booths)
  const [wrote, setWrote] = useState<readonly string[]>([])
  const [closed, setClosed] = useState<readonly string[]>([])
  useEffect(() => {
    if (!connection) return
    const stop = new AbortController()
    void readUnread(exhibition.slug, stop.signal).then((answer) => {
      if (!answer.ok || stop.signal.aborted) return
      for (const booth of answer.booths) noteUnread(booth)
      setWrote(answer.waiting)
    })
    const stops = [
      connection.on('message.answered', ({ booth }) => noteUnread(booth)),
      connection.on('message.marked', (told) =>
        setClosed((now) => [...now.filter((one) => one !== told.booth), ...(told.closed ? [told.booth] : [])]),
      ),
      connection.on('message.came', ({ booth }) => setWrote((now) => [...now.filter((one) => one !== booth), booth])),
    ]
    return () => {
      stop.abort()
      for (const off of stops) off()
    }
  }, [connection, exhibition.slug])
  const putAway = (booth: string) => setWrote((now) => now.filter((one) => one !== booth))
  const named = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const booth = booths.get(id)
      return booth ? [{ id, title: say(booth.title) }] : []
    })
  return (
    <>
      {/* At the open booth the answer itself is there to be read. */}
      {named(answered.filter((id) => id !== open)).map(({ id, title }) => (
        <Notice key={`answer ${id}`} text={t.answered(title)} onClose={() => forgetUnread(id)}>
          <Button kinds={['main']} onClick={() => readAnswer(id)}>
            {t.read}
          </Button>
        </Notice>
      ))}
      {named(closed).map(({ id, title }) => (
        <Notice
          key={`closed ${id}`}
          text={t.closedBy(title)}
          onClose={() => setClosed((now) => now.filter((one) => one !== id))}
        />
      ))}
      {named(wrote).map(({ id, title }) => (
        <Notice key={`wrote ${id}`} text={t.wrote(title)} onClose={() => putAway(id)}>
          <NewTabLink href={`/inbox/${id}/messages`} onClick={() => putAway(id)}>
            {t.inbox}
          </NewTabLink>
        </Notice>
      ))}
    </>
  )
}

/** Opens the booth and leads to the thread as soon as its page has it. */
function readAnswer(booth: string): void {
  forgetUnread(booth)
  session.setState({ sheet: null })
  openBooth(booth)
  const until = performance.now() + 5000
  const look = () => {
    const answer = document.querySelector('.booth-messages .thread > :last-child')
    if (answer && session.getState().booth === booth) {
      document.getElementById('booth-message')?.focus({ preventScroll: true })
      answer.scrollIntoView({ block: 'center' })
    } else if (performance.now() < until) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
