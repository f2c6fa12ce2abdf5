import type { StoryScene } from '../../../../shared/demos/kinds/story-content.ts'
import { Says } from '../../../i18n/says.tsx'
import { storyWords } from '../../../i18n/story.ts'
import { useWords } from '../../../i18n/words.ts'
import { Button } from '../../../ui/button.tsx'
import type { StoryViewProps } from '../story-view.tsx'
import { StoryClockRing } from './story-clock.tsx'

/** One way leads on; whoever has the controls takes it. */
export function StoryOn({ scene, state, drives, act, now }: StoryViewProps & { scene: StoryScene }) {
  const t = useWords(storyWords)
  const [choice] = scene.choices
  if (!choice) return null
  return (
    <div className="story__on">
      <StoryClockRing clock={state.clock} now={now} />
      {drives ? (
        <Button kinds={['big']} className="story__go" onClick={() => void act({ type: 'next', turn: state.turn })}>
          <Says of={choice.text} />
        </Button>
      ) : (
        <p className="story__note">{t.goesOn}</p>
      )}
    </div>
  )
}
