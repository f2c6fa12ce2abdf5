import type { Demo } from '../../shared/demos/demo.ts'
import type { DemoSummary } from '../../shared/demos/demo-summary.ts'
import type { Booth } from '../../shared/exhibition/exhibition.ts'
import { demoWords } from '../i18n/demos.ts'
import { useWords } from '../i18n/words.ts'
import { LiveQuestions } from '../questions/live-questions.tsx'
import { DemoControls } from './demo-controls.tsx'
import { DemoFetching } from './demo-fetching.tsx'
import { DemoFrame } from './demo-frame.tsx'
import { LiveSign } from './live-sign.tsx'
import { useDemoContent } from './use-demo-content.ts'
import { demoNow, useOwnDemo } from './use-own-demo.ts'
import { useSharedDemo } from './use-shared-demo.ts'

/** The demo that runs at the booth, as all who are there see it. */
export function SharedDemo({ booth, summary }: { booth: Booth; summary: DemoSummary }) {
  const content = useDemoContent(booth.id, summary.id)
  if (content.name !== 'here') return <DemoFetching content={content} />
  return <Following booth={booth} demo={content.demo} />
}

function Following({ booth, demo }: { booth: Booth; demo: Demo }) {
  const t = useWords(demoWords)
  const { session, state, staff, drives, me, act } = useSharedDemo(demo, booth.id)
  const own = useOwnDemo(demo)
  if (!session || !state) return <p role="status">{t.ended}</p>
  const alone = session.mode === 'alone'
  const runs = alone ? { state: own.state, act: own.act, drives: true } : { state, act, drives }
  return (
    <>
      <DemoFrame demo={demo} booth={booth} {...runs} me={me} now={demoNow}>
        <LiveSign booth={booth.id} />
        <DemoControls booth={booth.id} session={session} staff={staff} me={me} />
      </DemoFrame>
      <LiveQuestions booth={booth.id} />
    </>
  )
}
