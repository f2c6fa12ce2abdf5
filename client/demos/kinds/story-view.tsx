import { type KeyboardEvent, useEffect, useRef } from 'react'
import { isVote, type ShownStory, type StoryAct } from '../../../shared/demos/kinds/story.ts'
import { type StoryContent, type StoryScene, sceneOf } from '../../../shared/demos/kinds/story-content.ts'
import { loadFontsFor } from '../../fonts/load-fonts.ts'
import { useSay } from '../../i18n/use-say.ts'
import type { DemoViewProps } from '../kind-views.ts'
import { StoryCame } from './story/story-came.tsx'
import { StoryEnding } from './story/story-ending.tsx'
import { StoryMap } from './story/story-map.tsx'
import { StoryOn } from './story/story-on.tsx'
import { StoryPicture } from './story/story-picture.tsx'
import { StoryText } from './story/story-text.tsx'
import { StoryTitle } from './story/story-title.tsx'
import { StoryVote } from './story/story-vote.tsx'
import { useOwnVote } from './story/use-own-vote.ts'
import './story/story.css'

export type StoryViewProps = DemoViewProps<StoryContent, ShownStory, StoryAct>

/** A scene to read, and below it what the audience makes of it. */
export function StoryView(props: StoryViewProps) {
  const { content, state } = props
  const scene = sceneOf(content, state.scene)
  const { mine, vote } = useOwnVote(props)
  const { root, heading } = useTurnedPage(state.scene)
  useStoryFonts(content)
  const keys = (event: KeyboardEvent) => {
    const choice = scene && isVote(scene) ? scene.choices[Number(event.key) - 1] : undefined
    if (!choice || event.altKey || event.ctrlKey || event.metaKey) return
    event.stopPropagation() // in the hall the digits are gestures
    vote(choice.id)
  }
  if (!scene) return <StoryTitle {...props} />
  return (
    <article className="story" ref={root} onKeyDown={keys}>
      <StoryPicture key={scene.id} scene={scene} />
      <div className="story__page">
        <StoryCame content={content} state={state} />
        <StoryText scene={scene} heading={heading} />
        <Below {...props} scene={scene} mine={mine} onVote={vote} />
        <StoryMap content={content} state={state} open={scene.ending} />
      </div>
    </article>
  )
}

function Below(props: StoryViewProps & { scene: StoryScene; mine: string; onVote: (choice: string) => void }) {
  const { scene } = props
  if (scene.ending) return <StoryEnding {...props} />
  return isVote(scene) ? <StoryVote {...props} /> : <StoryOn {...props} />
}

/** A new scene is read from its top; who had the focus in the old one has it at the new one's title. */
function useTurnedPage(scene: string) {
  const root = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(scene)
  useEffect(() => {
    const page = root.current
    if (!page || before.current === scene) return
    before.current = scene
    const { top, bottom } = page.getBoundingClientRect()
    // Who looks at something else on the page is left where they are.
    if (bottom > 0 && top < window.innerHeight) page.scrollIntoView({ block: 'start' })
    const at = document.activeElement
    if (at === document.body || page.contains(at)) heading.current?.focus({ preventScroll: true })
  }, [scene])
  return { root, heading }
}

/** The fonts come cut to what the hall says; a story's letters are asked for once. */
function useStoryFonts(content: StoryContent) {
  const say = useSay()
  const words = content.scenes.map(({ title, text, choices }) =>
    [title, text, ...choices.map((one) => one.text)].map(say),
  )
  const all = words.flat().join('')
  useEffect(() => loadFontsFor(all), [all])
}
