import type { RefObject } from 'react'
import type { StoryScene } from '../../../../shared/demos/kinds/story-content.ts'
import { sayIn } from '../../../../shared/exhibition/say.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { Says } from '../../../i18n/says.tsx'
import { storyWords } from '../../../i18n/story.ts'
import { useWords } from '../../../i18n/words.ts'

/** The scene's words, in paragraphs. */
export function StoryText({ scene, heading }: { scene: StoryScene; heading: RefObject<HTMLHeadingElement | null> }) {
  const t = useWords(storyWords)
  const language = useLanguage()
  const { text, lang } = sayIn(scene.text, language)
  const { sound, video } = scene
  return (
    <>
      <h3 className="story__title" ref={heading} tabIndex={-1}>
        {scene.ending && <span className="story__kind">{t.ending}</span>}
        <Says of={scene.title} />
      </h3>
      <div className="story__text" lang={lang === 'zh' ? 'zh-CN' : 'en'}>
        {text.split(/\n{2,}/).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      {video && (
        <p className="story__note">
          {t.video}
          {t.colon}
          <Says of={video.says} />
        </p>
      )}
      {sound && (
        <figure className="story__sound">
          <figcaption className="story__note">
            {t.listen}
            {t.colon}
            <Says of={sound.says} />
          </figcaption>
          {/* biome-ignore lint/a11y/useMediaCaption: the caption above says in words what is heard */}
          <audio src={sound.url} controls preload="none" />
        </figure>
      )}
    </>
  )
}
