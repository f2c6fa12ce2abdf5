import { useEffect, useState } from 'react'
import { openBooth } from '../hall-session/open-booth.ts'
import { session, useHall, useSession } from '../hall-session/session.ts'
import { Notice } from '../hud/notice.tsx'
import { questionWords } from '../i18n/questions.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'

/** For a host who looks round the hall while their demo runs: hands that are up and questions that came. */
export function HostNotices() {
  const t = useWords(questionWords)
  const connection = useSession((state) => state.connection)
  const open = useSession((state) => state.booth)
  const me = useHall((hall) => hall.people.get(hall.me)?.visitor)
  const leads = useHall(({ demo }) => (demo?.session && demo.session.host === me ? demo.booth : null))
  const hands = useHall(({ demo }) => Object.keys(demo?.session?.hands ?? {}).length)
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set())
  const [seenHands, setSeenHands] = useState(0)
  const away = leads !== null && leads !== open
  useEffect(() => {
    setAsked(new Set())
    setSeenHands(0)
    if (!connection || !away) return
    return connection.on('questions.changed', ({ booth, questions, gone }) => {
      if (booth !== leads) return
      const waiting = questions.filter(({ answer, hidden, visitor }) => !answer && !hidden && visitor !== me)
      setAsked((now) => new Set([...now, ...waiting.map(({ id }) => id)].filter((id) => !gone.includes(id))))
    })
  }, [connection, away, leads, me])
  useEffect(() => setSeenHands((now) => Math.min(now, hands)), [hands])
  if (!away) return null
  const go = (
    <Button
      kinds={['main']}
      onClick={() => {
        session.setState({ sheet: null })
        openBooth(leads)
      }}
    >
      {t.toDemo}
    </Button>
  )
  return (
    <>
      {hands > seenHands && (
        <Notice text={t.hands(hands)} onClose={() => setSeenHands(hands)}>
          {go}
        </Notice>
      )}
      {asked.size > 0 && (
        <Notice text={t.newQuestions(asked.size)} onClose={() => setAsked(new Set())}>
          {go}
        </Notice>
      )}
    </>
  )
}
