import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { DemoKind } from '../../shared/demos/demo-words.ts'
import type { JsonObject } from '../../shared/demos/merge-patch.ts'
import type { Bilingual } from '../../shared/exhibition/text.ts'

/** What a kind's view is given; `Content`, `State` and `Act` are those of its machine. */
export interface DemoViewProps<Content = unknown, State = JsonObject, Act = { type: string }> {
  content: Content
  state: State
  /** This visitor has the controls: acts count. What the audience may do counts always. */
  drives: boolean
  /** Told whether the server took it, where there is one to take it. */
  act(act: Act): undefined | Promise<boolean>
  /** Server time, ms. */
  now(): number
  /** Public id of this visitor; empty when outside of the hall. */
  me: string
  /** Booth whose demo it is. */
  booth: string
  /** What the demo is called. */
  title: Bilingual
}

type View = LazyExoticComponent<ComponentType<DemoViewProps>>
/** A view reads the content and state of its own kind, which the demo's kind has proven. */
// biome-ignore lint/suspicious/noExplicitAny: see above
const view = (load: () => Promise<ComponentType<any>>): View => lazy(async () => ({ default: await load() }))

/** The view of each kind, fetched when the first demo of it is opened. */
export const kindViews: Partial<Record<DemoKind, View>> = {
  story: view(async () => (await import('./kinds/story-view.tsx')).StoryView),
  app: view(async () => (await import('./kinds/app/app-view.tsx')).AppView),
  screen: view(async () => (await import('./kinds/screen-view.tsx')).ScreenView),
  slides: view(async () => (await import('./kinds/slides/slides-view.tsx')).SlidesView),
  model: view(async () => (await import('./kinds/model/model-view.tsx')).ModelView),
  video: view(async () => (await import('./kinds/video/video-view.tsx')).VideoView),
}
