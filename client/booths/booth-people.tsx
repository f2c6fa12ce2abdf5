import type { Booth } from '../../shared/exhibition/exhibition.ts'
import { useHall, useSession } from '../hall-session/session.ts'
import { boothWords } from '../i18n/booths.ts'
import { useWords } from '../i18n/words.ts'
import { Face } from '../people/face.tsx'

/** Who stands at the booth now, or has it open. */
export function BoothPeople({ booth }: { booth: Booth }) {
  const t = useWords(boothWords)
  const inside = useSession((state) => state.connection !== null)
  const people = useHall((hall) => hall.people)
  const me = useHall((hall) => hall.me)
  if (!inside) return null
  const here = [...people.values()].filter((person) => person.booth === booth.id)
  return (
    <section aria-label={t.hereNow}>
      <h2 className="booth__heading">{t.hereNow}</h2>
      {here.length === 0 ? (
        <p className="quiet">{t.nobody}</p>
      ) : (
        <ul className="booth__people">
          {here.map((person) => (
            <li key={person.slot}>
              <Face look={person.look} away={person.presence === 'away'} />
              <span>
                {person.name}
                {person.slot === me && ` (${t.you})`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
