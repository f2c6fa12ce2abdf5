import { ceremonyWords } from '../../i18n/ceremony.ts'
import { Says } from '../../i18n/says.tsx'
import { useWords } from '../../i18n/words.ts'
import { PageLink } from '../../route/page-link.tsx'
import type { ScreenProps } from './cue-props.ts'
import { useBooths } from './use-booth.ts'

/** The ways to the booths of all who won. */
export function WinnerDoors({ opened, small }: Pick<ScreenProps, 'opened' | 'small'>) {
  const t = useWords(ceremonyWords)
  const boothOf = useBooths()
  const winners = [...opened.values()].flatMap(({ envelope }) =>
    envelope.winners.map((winner) => ({ ...winner, award: envelope.award, name: envelope.name })),
  )
  if (winners.length === 0) return null
  return (
    <nav className="doors-to" aria-label={t.allWinners}>
      <ul>
        {winners.map(({ booth, title, award, name }) => {
          const label = boothOf(booth)?.place.label
          const words = (
            <>
              {label && <span className="doors-to__label">{label}</span>}
              <span className="doors-to__words">
                <Says of={title} />
                <small>
                  <Says of={name} />
                </small>
              </span>
            </>
          )
          return (
            <li key={`${award} ${booth}`}>
              {small ? (
                <span className="doors-to__door">{words}</span>
              ) : (
                <PageLink className="doors-to__door" page={{ name: 'booth', booth }}>
                  {words}
                </PageLink>
              )}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
