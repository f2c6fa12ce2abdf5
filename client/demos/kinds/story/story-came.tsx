import type { ShownStory, StoryStep } from '../../../../shared/demos/kinds/story.ts'
import { type StoryContent, sceneOf } from '../../../../shared/demos/kinds/story-content.ts'
import { Says } from '../../../i18n/says.tsx'
import { storyWords } from '../../../i18n/story.ts'
import { useWords } from '../../../i18n/words.ts'

/** What was decided in the scene before, and how; also said aloud. */
export function StoryCame({ content, state }: { content: StoryContent; state: ShownStory }) {
  const last = state.way.at(-1)
  return (
    <p className="story__came" role="status">
      {last && <StoryStepWords content={content} step={last} />}
    </p>
  )
}

/** A step of the way in words: the choice, and how it was decided. */
export function StoryStepWords({ content, step }: { content: StoryContent; step: StoryStep }) {
  const { how } = useWords(storyWords)
  const choice = sceneOf(content, step.scene)?.choices.find(({ id }) => id === step.choice)
  if (!choice) return null
  // Where there was one way only, nothing was decided.
  const said = step.how === 'on' ? undefined : how[step.how]
  const decided = typeof said === 'function' ? said(step.for, step.of) : said
  return (
    <>
      <b>
        <Says of={choice.text} />
      </b>
      {decided && ` · ${decided}`}
    </>
  )
}
