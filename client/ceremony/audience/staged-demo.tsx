import { useEffect, useState } from 'react'
import type { ShownStory } from '../../../shared/demos/kinds/story.ts'
import { openSheet, session, useHall, useSession } from '../../hall-session/session.ts'
import { ceremonyWords } from '../../i18n/ceremony.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { CallLine } from '../../ui/call-line.tsx'
import { useCeremony } from '../ceremony-store.ts'
import { useBooths } from '../cues/use-booth.ts'
import { useAudience } from './audience-store.ts'

/** Whether this visitor sees the show as a page or sheet, where the demo is in their hands. */
export function useShownAsPage(): boolean {
  const full = useAudience((choice) => choice.full)
  const sheet = useSession((state) => state.sheet === 'ceremony')
  return full || sheet
}

/**
 * The demo on the stage is followed by all who see it: in 3D from everywhere, on the main screen; in 2D on the page of the
 * show.
 */
export function useStagedDemo(): void {
  const booth = useCeremony(({ show }) =>
    show?.phase === 'running' && show.cue?.kind === 'demo' ? show.cue.booth : null,
  )
  const in3d = useSession((state) => state.view === '3d')
  const page = useShownAsPage()
  const staged = in3d || page ? booth : null
  useEffect(() => {
    session.setState({ staged })
    return () => session.setState({ staged: null })
  }, [staged])
}

/**
 * For who sees the demo on the main screen of the hall: one tap puts it into their own hands. A story calls whenever its
 * audience has something to decide, other demos once.
 */
export function StagedDemoCall() {
  const t = useWords(ceremonyWords)
  const page = useShownAsPage()
  const in3d = useSession((state) => state.view === '3d')
  const booth = useSession((state) => state.staged)
  const shown = useBooths()(booth ?? '')
  const demo = useHall((hall) => (booth !== null && hall.demo?.booth === booth ? hall.demo : null))
  const played = useCeremony(({ show }) => show?.played ?? 0)
  const [answered, setAnswered] = useState('')
  const summary = shown?.demos.find(({ id }) => id === demo?.session?.demo)
  if (!in3d || !summary) return null
  const story = summary.kind === 'story' ? (demo?.state as ShownStory | undefined) : undefined
  const decides = story !== undefined && Object.keys(story.tally).length > 0
  const call = `${played} ${story?.turn ?? ''}`
  if (page || answered === call || (summary.kind === 'story' && !decides)) return null
  return (
    <CallLine
      title={decides ? t.youDecide : t.cues.demo}
      of={summary.title}
      icon={decides ? 'check' : 'cube'}
      away={{ name: t.notNow, onClick: () => setAnswered(call) }}
    >
      <Button
        kinds={['main']}
        onClick={() => {
          setAnswered(call)
          openSheet('ceremony')
        }}
      >
        {t.takePart}
      </Button>
    </CallLine>
  )
}
