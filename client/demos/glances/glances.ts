import type { DemoKind } from '../../../shared/demos/demo-words.ts'
import type { OpenGlance } from './glance.ts'

/** A glance reads the content and state of its own kind, which the demo's kind has proven. */
// biome-ignore lint/suspicious/noExplicitAny: see above
type Opens = () => Promise<OpenGlance<any, any>>

/** The glance of each kind, fetched when the first demo of it runs near; without one the screen says what runs. */
export const glances: Partial<Record<DemoKind, Opens>> = {
  slides: async () => (await import('./slides-glance.ts')).slidesGlance,
  story: async () => (await import('./story-glance.ts')).storyGlance,
  video: async () => (await import('./video-glance.ts')).videoGlance,
  model: async () => (await import('./model-glance.ts')).modelGlance,
  screen: async () => (await import('./screen-glance.ts')).screenGlance,
}
