import type { StoryScene } from '../../../../shared/demos/kinds/story-content.ts'
import { useSay } from '../../../i18n/use-say.ts'

/** The scene's picture, or its video with that picture before it. */
export function StoryPicture({ scene: { picture, video } }: { scene: Pick<StoryScene, 'picture' | 'video'> }) {
  const say = useSay()
  if (video)
    return (
      // biome-ignore lint/a11y/useMediaCaption: what is heard is told beside it, in words
      <video
        className="story__picture"
        src={video.url}
        poster={picture?.url}
        aria-label={say(video.says)}
        controls
        playsInline
        preload="metadata"
      />
    )
  return picture ? <img className="story__picture" src={picture.url} alt={say(picture.alt)} /> : null
}
