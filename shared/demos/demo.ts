import * as z from 'zod/mini'
import { Bilingual } from '../exhibition/text.ts'
import { DemoId, type DemoSummary } from './demo-summary.ts'
import { AppContent } from './kinds/app.ts'
import { ModelContent } from './kinds/model.ts'
import { ScreenContent } from './kinds/screen.ts'
import { SlidesContent } from './kinds/slides.ts'
import { StoryContent } from './kinds/story-content.ts'
import { VideoContent } from './kinds/video.ts'

export * from './demo-summary.ts'
export * from './demo-words.ts'

const common = {
  id: DemoId,
  title: Bilingual,
  /** A sentence or two on what it is and what to try. */
  text: Bilingual,
  /** Visitors may start it together when no host is there; each may always try it alone. */
  open: z.boolean(),
}

/** A demo as its exhibitor made it. `content` is what its kind's machine runs on. */
export const Demo = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('slides'), content: SlidesContent }),
  z.object({ ...common, kind: z.literal('story'), content: StoryContent }),
  z.object({ ...common, kind: z.literal('app'), content: AppContent }),
  z.object({ ...common, kind: z.literal('screen'), content: ScreenContent }),
  z.object({ ...common, kind: z.literal('model'), content: ModelContent }),
  z.object({ ...common, kind: z.literal('video'), content: VideoContent }),
])
export type Demo = z.infer<typeof Demo>

/** Demos that one booth may have. */
export const MOST_DEMOS = 6

export const summaryOf = ({ id, kind, title, text, open }: Demo): DemoSummary => ({ id, kind, title, text, open })
