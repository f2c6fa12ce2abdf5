import { useSyncExternalStore } from 'react'
import { ChatPanel } from '../chat/chat-panel.tsx'
import { chatWords } from '../i18n/chat.ts'
import { peopleWords } from '../i18n/people.ts'
import { useWords } from '../i18n/words.ts'
import { PeoplePanel } from '../people/people-panel.tsx'
import { useQuietBody } from '../two-d/use-quiet-body.ts'

/** As hud.css has it: a narrower screen has no room beside the pages. */
const wide = matchMedia('(min-width: 1180px)')

const useWide = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      wide.addEventListener('change', changed)
      return () => wide.removeEventListener('change', changed)
    },
    () => wide.matches,
  )

/** Beside the pages of the 2D view on wide screens: the talk, and who is here. */
export function Company() {
  const chat = useWords(chatWords)
  const people = useWords(peopleWords)
  useQuietBody()
  const room = useWide()
  // Not only hidden: a chat that is there counts what comes as seen.
  if (!room) return null
  return (
    <aside className="company" aria-label={`${chat.title}, ${people.title}`}>
      <section className="company__chat" id="chat" tabIndex={-1}>
        <h2>{chat.title}</h2>
        <ChatPanel />
      </section>
      <section className="company__people" tabIndex={-1}>
        <h2>{people.title}</h2>
        <PeoplePanel />
      </section>
    </aside>
  )
}
