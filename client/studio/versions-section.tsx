import { useAnswer } from '../http/use-answer.ts'
import { useLanguage } from '../i18n/language.ts'
import { studioWords } from '../i18n/studio.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { toast } from '../ui/toast.tsx'
import { useDesk, useStudio } from './desk-context.ts'

/** What visitors saw before each publishing. */
export function VersionsSection() {
  const t = useWords(studioWords)
  const { desk, api } = useStudio()
  const language = useLanguage()
  const published = useDesk((state) => state.published)
  const { got } = useAnswer(published, api.versions)
  const versions = got?.body.versions ?? []
  const when = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  return (
    <section className="studio__card">
      <h2>{t.versions}</h2>
      <p className="studio__hint">{t.versionsHint}</p>
      {versions.length === 0 && <p className="studio__nothing">{t.noVersions}</p>}
      <ol className="studio__people">
        {versions.map(({ version, by, at }) => {
          const name = t.versionBy(when.format(at), by || t.organizers)
          return (
            <li key={version}>
              <span>{name}</span>
              <Button
                aria-label={`${t.takeBack}: ${name}`}
                onClick={() => void desk.restore(version).then((done) => done && toast(t.takenBack))}
              >
                {t.takeBack}
              </Button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
