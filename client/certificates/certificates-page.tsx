import { lazy, Suspense, useState } from 'react'
import { useAnswer } from '../http/use-answer.ts'
import { afterWords } from '../i18n/certificates-staff.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'
import { fontsForPage } from '../leads/fonts-for-page.ts'
import { Button } from '../ui/button.tsx'
import { PageFrame, PageNote } from '../ui/page-frame.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { readCertificates } from './certificates-api.ts'
import { GivenList } from './given-list.tsx'
import { LookForm } from './look-form.tsx'
import { PressKit } from './press-kit.tsx'
import './certificates.css'

const NightNumbers = lazy(() =>
  import('../numbers/night-numbers.tsx').then(({ NightNumbers }) => ({ default: NightNumbers })),
)

const TABS = ['certificates', 'press', 'numbers'] as const
type Tab = (typeof TABS)[number]

/** `/ceremony/<id>/certificates`: what there is to give away after a night, for its organizer, and what it counted. */
export function CertificatesPage({ ceremony: id }: { ceremony: string }) {
  const t = useWords(afterWords)
  const say = useSay()
  const [tab, setTab] = useState<Tab>('certificates')
  const { answer: view, again } = useAnswer(
    id,
    (signal) => readCertificates(id, signal),
    ({ exhibition, certificates }) => {
      const words = certificates.flatMap(({ award, winner }) => [award.name, winner.title, winner.team])
      const revision = certificates[0]?.exhibition.revision ?? 0
      fontsForPage([{ slug: exhibition, revision }], words.flatMap(({ en, zh }) => [en, zh]).concat(t.title))
    },
  )
  return (
    <PageFrame title={t.title}>
      {!view ? (
        <p role="status">{t.loading}</p>
      ) : !view.ok ? (
        view.reason === 'unreachable' ? (
          <PageNote title={t.title} text={t.failed}>
            <Button onClick={again}>{t.again}</Button>
          </PageNote>
        ) : (
          <PageNote title={t.notYours} text={t.notYoursText} />
        )
      ) : (
        <>
          <p className="page-frame__intro">
            <strong>{say(view.title)}</strong>
            <a href={`/ceremony/${id}`}>{t.back}</a>
          </p>
          <Tabs
            label={t.title}
            tabs={TABS.map((value) => ({ value, label: t.tabs[value] }))}
            value={tab}
            onPick={(next) => {
              setTab(next)
              again()
            }}
          >
            {tab === 'certificates' && (
              <>
                <GivenList id={id} view={view} />
                <LookForm id={id} slug={view.exhibition} look={view.look} />
              </>
            )}
            {tab === 'press' && <PressKit view={view} />}
            {tab === 'numbers' && (
              <Suspense fallback={<p role="status">{t.loading}</p>}>
                <NightNumbers id={id} />
              </Suspense>
            )}
          </Tabs>
        </>
      )}
    </PageFrame>
  )
}
