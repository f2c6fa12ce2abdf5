import { isSaid } from '../../../shared/exhibition/say.ts'
import type { Envelope } from '../../../shared/seals/envelope.ts'
import { Poster } from '../../booths/poster.tsx'
import { ceremonyWords } from '../../i18n/ceremony.ts'
import { Says } from '../../i18n/says.tsx'
import { useSay } from '../../i18n/use-say.ts'
import { useWords } from '../../i18n/words.ts'
import { PageLink } from '../../route/page-link.tsx'
import type { ScreenProps } from './cue-props.ts'
import { WINNER_POSTER } from './posters-ahead.tsx'
import { useBooths } from './use-booth.ts'

/** Who won, as the envelope says it, with the poster of their booth and why. */
export function Winners({ envelope, small }: { envelope: Envelope } & Pick<ScreenProps, 'small'>) {
  const t = useWords(ceremonyWords)
  const say = useSay()
  const boothOf = useBooths()
  return (
    <div className="winners" data-many={envelope.winners.length > 1}>
      {envelope.winners.length === 0 && <h2 className="cue__title">{t.noWinner}</h2>}
      {envelope.winners.map(({ booth, title, team }) => {
        const found = boothOf(booth)
        return (
          <article key={booth} className="winner">
            {found && <Poster booth={found} sizes={WINNER_POSTER} eager />}
            <div className="winner__words">
              <h2 className="cue__title">
                <Says of={title} />
              </h2>
              <p className="winner__team">
                <Says of={team} />
              </p>
              {envelope.person && <p className="winner__team">{t.forPerson(envelope.person)}</p>}
              {!small && found && (
                <PageLink
                  className="button winner__link"
                  page={{ name: 'booth', booth }}
                  aria-label={t.toBooth(say(title))}
                >
                  {t.visitBooth}
                </PageLink>
              )}
            </div>
          </article>
        )
      })}
      {isSaid(envelope.citation) && (
        <blockquote className="cue__citation">
          <Says of={envelope.citation} />
        </blockquote>
      )}
    </div>
  )
}
