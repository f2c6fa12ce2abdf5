import type { DemoSummary } from '../../shared/demos/demo-summary.ts'
import { DEFAULT_TURN_MS } from '../../shared/demos/session.ts'
import { ask } from '../hall-session/acts.ts'
import { useHall } from '../hall-session/session.ts'
import { demoWords } from '../i18n/demos.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'

/** Begins a demo for all: the staff as its host, visitors by turns where the exhibitor lets them. */
export function StartDemo({ booth, demo }: { booth: string; demo: DemoSummary }) {
  const t = useWords(demoWords)
  const staff = useHall((hall) => hall.demo?.booth === booth && hall.demo.staff)
  const taken = useHall((hall) => hall.live.has(booth))
  if (!staff && (!demo.open || taken || demo.kind === 'screen')) return null
  const start = () =>
    void ask('demo.start', { booth, demo: demo.id, mode: staff ? 'host' : 'turns', turnMs: DEFAULT_TURN_MS })
  return (
    <Button kinds={staff ? ['main'] : []} onClick={start}>
      {staff ? t.goLive : t.together}
    </Button>
  )
}
