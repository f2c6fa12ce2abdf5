import type { Demo } from '../demos/demo.ts'
import type { SlidesState } from '../demos/kinds/slides.ts'
import type { StoryState } from '../demos/kinds/story.ts'
import { shownAt, type VideoState } from '../demos/kinds/video.ts'
import type { JsonObject } from '../demos/merge-patch.ts'

/** The last words of a film may be its credits. */
const CREDITS_S = 3

/** Whether a demo has come to its own end; one without an end of its own is over when its host says so. */
export function isAtEnd(demo: Demo, state: JsonObject, now: number): boolean {
  // The state is what the machine of this kind made.
  switch (demo.kind) {
    case 'slides':
      return demo.content.pages.length > 1 && (state as unknown as SlidesState).page === demo.content.pages.length - 1
    case 'video': {
      const { seconds } = demo.content
      return shownAt(state as unknown as VideoState, seconds, now) >= Math.max(seconds * 0.9, seconds - CREDITS_S)
    }
    case 'story': {
      const { scene } = state as unknown as StoryState
      return demo.content.scenes.some(({ id, ending }) => ending && id === scene)
    }
    case 'model':
    case 'app':
    case 'screen':
      return false
  }
}
