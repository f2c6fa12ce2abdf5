import { useCallback, useEffect, useState } from 'react'
import type { Booth } from '../../shared/exhibition/exhibition.ts'
import { say as sayIn } from '../../shared/exhibition/say.ts'
import type { OwnThread } from '../../shared/messages/messages.ts'
import { useSession } from '../hall-session/session.ts'
import { languageStore } from '../i18n/language.ts'
import { messageWords } from '../i18n/messages.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'
import { announce } from '../ui/live-region.tsx'
import { readOwnThread } from './messages-api.ts'
import { OwnThreadView } from './own-thread.tsx'

/** At a booth: writing to its people, and reading what they answered. */
export function BoothMessages({ booth }: { booth: Booth }) {
  const t = useWords(messageWords)
  const say = useSay()
  const connection = useSession((state) => state.connection)
  const [thread, setThread] = useState<OwnThread | null>(null)
  const load = useCallback(
    async (signal?: AbortSignal) => {
      const answer = await readOwnThread(booth.id, signal)
      // Without an answer the form stands there all the same; sending says what is the matter.
      if (answer.ok && !signal?.aborted) setThread(answer.thread)
    },
    [booth.id],
  )
  useEffect(() => {
    const stop = new AbortController()
    void load(stop.signal)
    const hear = ({ booth: at }: { booth: string }, answered: boolean) => {
      if (at !== booth.id) return
      const { language } = languageStore.getState()
      if (answered) announce(messageWords[language].answered(sayIn(booth.title, language)))
      void load(stop.signal)
    }
    const stops = [
      connection?.on('message.answered', (told) => hear(told, true)),
      connection?.on('message.marked', (told) => hear(told, false)),
    ]
    return () => {
      stop.abort()
      for (const off of stops) off?.()
    }
  }, [load, connection, booth])
  return (
    <section className="booth-messages" aria-label={t.heading}>
      <h2 className="booth__heading">{t.heading}</h2>
      <p>{t.offer}</p>
      {booth.sample && <p className="quiet">{t.sample}</p>}
      <OwnThreadView
        booth={booth.id}
        title={say(booth.title)}
        thread={thread}
        link={null}
        id="booth-message"
        onChange={setThread}
        onReload={() => void load()}
      />
    </section>
  )
}
