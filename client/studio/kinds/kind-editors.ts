import type { ComponentType } from 'react'
import type { DemoKind } from '../../../shared/demos/demo-words.ts'
import type { Json } from '../../../shared/studio/merge-three.ts'
import { AppEditor } from './app-editor.tsx'
import { EMPTY_MODEL } from './model/read-model.ts'
import { ModelEditor } from './model-editor.tsx'
import { ScreenEditor } from './screen-editor.tsx'
import { SlidesEditor } from './slides-editor.tsx'
import { FIRST_STORY } from './story/first-story.ts'
import { StoryEditor } from './story-editor.tsx'
import { VideoEditor } from './video-editor.tsx'

export interface KindEditorProps {
  kind: DemoKind
  content: Json
  onChange: (content: Json) => void
}
interface KindEditor {
  /** The content of a new demo: as little as its editor can start from. */
  start: Json
  Editor: ComponentType<KindEditorProps>
}

const EDITORS: Record<DemoKind, KindEditor> = {
  slides: { start: { pages: [], pdf: '' }, Editor: SlidesEditor },
  model: { start: EMPTY_MODEL, Editor: ModelEditor },
  video: { start: { sources: [], seconds: 0, shape: 1.6, captions: [] }, Editor: VideoEditor },
  story: { start: FIRST_STORY, Editor: StoryEditor },
  app: { start: { source: 'upload', files: '', entry: 'index.html' }, Editor: AppEditor },
  screen: { start: {}, Editor: ScreenEditor },
}

export const editorOf = (kind: DemoKind): KindEditor => EDITORS[kind]
