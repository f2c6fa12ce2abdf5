import { storyWords } from '../../../i18n/story.ts'
import { useWords } from '../../../i18n/words.ts'
import { Button } from '../../../ui/button.tsx'
import type { StoryViewProps } from '../story-view.tsx'

/** The story is over: how many of its endings have been found, and the way back to the beginning. */
export function StoryEnding({ content, state, drives, act }: StoryViewProps) {
  const t = useWords(storyWords)
  const endings = content.scenes.filter(({ ending }) => ending)
  const found = endings.filter(({ id }) => (state.taken[id] ?? 0) > 0)
  return (
    <div className="story__over">
      <p className="story__marks" aria-hidden="true">
        {endings.map(({ id }) => (
          <span
            key={id}
            className={found.some((one) => one.id === id) ? 'story__mark story__mark--found' : 'story__mark'}
          />
        ))}
      </p>
      <p className="story__note">{t.endings(found.length, endings.length)}</p>
      {drives && (
        <Button kinds={['big']} className="story__go" onClick={() => void act({ type: 'start' })}>
          {t.again}
        </Button>
      )}
    </div>
  )
}
