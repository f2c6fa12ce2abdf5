import { REACTIONS } from '../../shared/ceremony/ceremony-words.ts'
import { useCeremony } from '../ceremony/ceremony-store.ts'
import { SignsTold } from '../ceremony/signs/signs-line.tsx'
import { useHall } from '../hall-session/session.ts'
import { ceremonyWords } from '../i18n/ceremony.ts'
import { replayWords } from '../i18n/replay.ts'
import { Says } from '../i18n/says.tsx'
import { useWords } from '../i18n/words.ts'
import { useReplaying } from './player.ts'

/** What the hall held at the moment that is shown: who was there, the applause, what had been read out. */
export function ReplayFacts() {
  const t = useWords(replayWords)
  const reactions = useWords(ceremonyWords).reactions
  const people = useHall((hall) => hall.people.size - 1) // the watcher is not one of them
  const anybody = useReplaying(({ manifest }) => manifest.halls.length > 0)
  const { show, applause } = useCeremony((state) => state)
  return (
    <section className="replay-facts">
      <p className="replay-facts__people">{anybody ? t.people(people) : t.noHall}</p>
      <h2>{t.reactions}</h2>
      {applause ? (
        <dl>
          {REACTIONS.filter((reaction) => applause.counts[reaction] > 0).map((reaction) => (
            <div key={reaction}>
              <dt>{reactions[reaction]}</dt>
              <dd>{applause.counts[reaction]}</dd>
            </div>
          ))}
          <div>
            <dt className="hidden-visually">{t.reactions}</dt>
            <dd>{t.fromPeople(applause.people)}</dd>
          </div>
        </dl>
      ) : (
        <p>{t.quiet}</p>
      )}
      <SignsTold />
      <h2>{t.results}</h2>
      {!show || show.opened.length === 0 ? (
        <p>{t.noResults}</p>
      ) : (
        <ul>
          {show.opened.map(({ award, envelope: { name, winners, person } }) => (
            <li key={award}>
              <h3>
                <Says of={name} />
              </h3>
              {winners.length === 0 && <p>{t.noWinner}</p>}
              {winners.map(({ booth, title, team }) => (
                <p key={booth}>
                  <a href={`/b/${booth}`}>
                    <Says of={title} />
                  </a>{' '}
                  <small>
                    <Says of={team} />
                  </small>
                </p>
              ))}
              {person && <p>{t.forPerson(person)}</p>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
