import { TIE_MS } from '../../../../shared/demos/kinds/story.ts'
import { storyWords } from '../../../i18n/story.ts'
import { useWords } from '../../../i18n/words.ts'
import { Button } from '../../../ui/button.tsx'
import type { StoryViewProps } from '../story-view.tsx'
import { StoryPicture } from './story-picture.tsx'

/** Before it begins: what it is, and by which rules it is decided. */
export function StoryTitle({ content, drives, act }: StoryViewProps) {
  const t = useWords(storyWords)
  const { scenes } = content
  const [first] = scenes
  return (
    <article className="story">
      {first && <StoryPicture scene={{ picture: first.picture, video: undefined }} />}
      <div className="story__page">
        <p className="story__lead">{t.intro}</p>
        <p className="story__note">{t.size(scenes.length, scenes.filter(({ ending }) => ending).length)}</p>
        {drives ? (
          <Button kinds={['big']} className="story__go" onClick={() => void act({ type: 'start' })}>
            {t.begin}
          </Button>
        ) : (
          <p role="status">{t.waits}</p>
        )}
        <details className="story__rules">
          <summary>{t.rules}</summary>
          <ul>
            <li>{t.rule.one}</li>
            <li>{t.rule.most}</li>
            <li>{t.rule.tie(TIE_MS / 1000)}</li>
            <li>{t.rule.first}</li>
          </ul>
        </details>
      </div>
    </article>
  )
}
