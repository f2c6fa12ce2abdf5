import { useCallback, useEffect } from 'react'
import { useStore } from 'zustand'
import type { Demo } from '../../shared/demos/demo.ts'
import type { DemoSummary } from '../../shared/demos/demo-summary.ts'
import type { Booth } from '../../shared/exhibition/exhibition.ts'
import { demoWords } from '../i18n/demos.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { DemoFetching } from './demo-fetching.tsx'
import { DemoFrame } from './demo-frame.tsx'
import { ownBeginning, tellOwnAct } from './own-acts.ts'
import { useDemoContent } from './use-demo-content.ts'
import { demoNow, useOwnDemo } from './use-own-demo.ts'

interface Props {
  booth: Booth
  summary: DemoSummary
  /** It runs for all at the same time, and one may go back to them. */
  live: boolean
  onClose: () => void
}

/** A demo that one explores alone. */
export function OwnDemo(props: Props) {
  const content = useDemoContent(props.booth.id, props.summary.id)
  const beginning = useStore(ownBeginning, ({ count }) => count)
  if (content.name !== 'here') return <DemoFetching content={content} />
  // With other files it is another demo and starts anew; where only words were changed one stays where one is.
  return <Exploring key={`${beginning} ${filesOf(content.demo)}`} {...props} demo={content.demo} />
}

const filesOf = ({ content }: Demo): string =>
  (JSON.stringify(content).match(/"(?:url|model|files)":"[^"]*"/g) ?? []).join()

function Exploring({ booth, demo, live, onClose }: Props & { demo: Demo }) {
  const t = useWords(demoWords)
  const own = useOwnDemo(demo)
  const { state } = own
  useEffect(() => {
    tellOwnAct({ booth: booth.id, demo: demo.id })
    return () => tellOwnAct({ booth: booth.id, demo: '' })
  }, [booth.id, demo.id])
  const act = useCallback(
    (next: { type: string }) => {
      tellOwnAct({ booth: booth.id, act: next })
      return own.act(next)
    },
    [own.act, booth.id],
  )
  return (
    <DemoFrame demo={demo} booth={booth} state={state} act={act} drives me="me" now={demoNow}>
      <p>{t.yoursAlone}</p>
      <Button onClick={onClose}>{live ? t.backTogether : t.leave}</Button>
    </DemoFrame>
  )
}
