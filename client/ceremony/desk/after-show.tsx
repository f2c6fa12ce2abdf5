import { NIGHT } from '../../../shared/ceremony/ceremony-words.ts'
import type { DeskView } from '../../../shared/ceremony/desk.ts'
import { deskWords } from '../../i18n/ceremony-desk.ts'
import { useWords } from '../../i18n/words.ts'
import { NotGiven } from '../not-given.tsx'

/** In the place of the controls once the show is over: where it goes on from here, for whoever may go there. */
export function AfterShow({
  show: { ceremony, run },
  me,
  awards,
  notGiven,
}: Pick<DeskView, 'show' | 'me' | 'awards' | 'notGiven'>) {
  const t = useWords(deskWords)
  const isNight = run === NIGHT
  const page = `/ceremony/${ceremony}`
  return (
    <section className="night-desk__now" aria-label={t.overTitle}>
      <h2>{t.overTitle}</h2>
      {notGiven.length > 0 ? (
        <NotGiven awards={awards} notGiven={notGiven} />
      ) : (
        <p>{isNight ? t.overText : t.overRehearsal}</p>
      )}
      <p className="button-row">
        {isNight && (
          <>
            {me.organizes && (
              <a className="button button--main" href={`${page}/certificates`}>
                {t.toCertificates}
              </a>
            )}
            <a className="button" href={`${page}/replay/${NIGHT}`}>
              {t.toReplay}
            </a>
          </>
        )}
        {me.organizes && (
          <a className="button" href={page}>
            {t.toRun}
          </a>
        )}
      </p>
    </section>
  )
}
