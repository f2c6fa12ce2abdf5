import type { Demo } from '../../shared/demos/demo.ts'
import type { DemoSummary } from '../../shared/demos/demo-summary.ts'
import type { Booth } from '../../shared/exhibition/exhibition.ts'
import { demoWords } from '../i18n/demos.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { DemoFetching } from './demo-fetching.tsx'
import { DemoFrame } from './demo-frame.tsx'
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
  return content.name === 'here' ? <Exploring {...props} demo={content.demo} /> : <DemoFetching content={content} />
}

function Exploring({ booth, demo, live, onClose }: Props & { demo: Demo }) {
  const t = useWords(demoWords)
  const { state, act } = useOwnDemo(demo)
  return (
    <DemoFrame demo={demo} booth={booth} state={state} act={act} drives me="me" now={demoNow}>
      <p>{t.yoursAlone}</p>
      <Button onClick={onClose}>{live ? t.backTogether : t.leave}</Button>
    </DemoFrame>
  )
}
