import { lazy, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { fold } from '../directory/search.ts'
import { useShown } from '../exhibition/exhibition-store.ts'
import { loadFontsFor } from '../fonts/load-fonts.ts'
import { useHall } from '../hall-session/session.ts'
import { peopleWords } from '../i18n/people.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'
import type { PersonView } from '../net/types.ts'
import { Later } from '../ui/later.tsx'
import { Face } from './face.tsx'
import { isStaff } from './is-staff.ts'
import { tappedPerson } from './tapped-person.ts'
import './people.css'

const PersonMenu = lazy(() => import('./person-menu.tsx').then(({ PersonMenu }) => ({ default: PersonMenu })))

/** More rows than this help nobody; a name typed finds the rest. */
const SHOWN = 60

/** Everybody who is here: staff first, then raised hands, then by name; oneself on top. */
export function PeoplePanel() {
  const t = useWords(peopleWords)
  const people = useHall((hall) => hall.people)
  const me = useHall((hall) => hall.me)
  const tapped = useStore(tappedPerson, (state) => state.slot)
  const [wanted, setWanted] = useState('')
  useEffect(() => () => tappedPerson.setState({ slot: null }), [])
  const sorted = useMemo(() => sortPeople([...people.values()], me, tapped), [people, me, tapped])
  const found = wanted.trim() ? sorted.filter((person) => fold(person.name).includes(fold(wanted))) : sorted
  return (
    <div className="people">
      <p className="people__count">{t.count(people.size)}</p>
      {people.size > 6 && (
        <input
          className="input"
          type="search"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          aria-label={t.find}
          placeholder={t.find}
        />
      )}
      {people.size === 1 && <p className="people__quiet">{t.alone}</p>}
      {found.length === 0 && <p className="people__quiet">{t.none}</p>}
      <ul className="people__list">
        {found.slice(0, SHOWN).map((person) => (
          <PersonRow key={person.slot} person={person} mine={person.slot === me} />
        ))}
      </ul>
      {found.length > SHOWN && <p className="people__quiet">{t.more(found.length - SHOWN)}</p>}
    </div>
  )
}

export function sortPeople(people: readonly PersonView[], me: number, tapped: number | null = null): PersonView[] {
  const rank = (person: PersonView) =>
    person.slot === tapped ? -1 : person.slot === me ? 0 : isStaff(person.role) ? 1 : person.handRaised ? 2 : 3
  return [...people].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name) || a.slot - b.slot)
}

function PersonRow({ person, mine }: { person: PersonView; mine: boolean }) {
  const t = useWords(peopleWords)
  const say = useSay()
  const { booths } = useShown()
  const muted = useHall((hall) => hall.mutedForMe.has(person.visitor))
  const tapped = useStore(tappedPerson, (state) => state.slot === person.slot)
  const [open, setOpen] = useState(tapped)
  const booth = booths.get(person.booth)
  useEffect(() => loadFontsFor(person.name), [person.name])
  const facts = [
    booth ? t.at(`${booth.place.label} ${say(booth.title)}`) : t.plaza,
    person.view === '2d' && t.in2d,
    person.presence === 'away' && t.away,
    person.handRaised && t.handUp,
    muted && t.muted,
  ].filter(Boolean)
  const words = (
    <>
      <Face look={person.look} away={person.presence === 'away'} />
      <span className="person__words">
        <span className="person__name">
          {person.name}
          {mine && ` (${t.you})`} {person.role !== 'visitor' && <span className="role">{t.roles[person.role]}</span>}
        </span>
        <span className="person__facts">{facts.join(' · ')}</span>
      </span>
    </>
  )
  if (mine) return <li className="person person--me">{words}</li>
  return (
    <li>
      <button type="button" className="person" aria-expanded={open} onClick={() => setOpen(!open)}>
        {words}
        <span className="hidden-visually">{t.actions(person.name)}</span>
      </button>
      {open && (
        <Later>
          <PersonMenu person={person} onDone={() => setOpen(false)} />
        </Later>
      )}
    </li>
  )
}
