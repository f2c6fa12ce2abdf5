import type { ComponentType } from 'react'
import { Demo } from '../../../shared/demos/demo.ts'
import type { DemoKind } from '../../../shared/demos/demo-words.ts'
import type { Json } from '../../../shared/studio/merge-three.ts'
import { JsonEditor } from './json-editor.tsx'
import { SlidesEditor } from './slides-editor.tsx'

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

/** Editors of their own, by kind; the content of every other kind is written as JSON. */
const EDITORS: Partial<Record<DemoKind, KindEditor>> = {
  slides: { start: { pages: [], pdf: '' }, Editor: SlidesEditor },
}

/** The kinds that this version of Laurel can show. */
export const KINDS: readonly DemoKind[] = Demo.def.options.flatMap(({ shape }) => shape.kind.def.values)

export const editorOf = (kind: DemoKind): KindEditor => EDITORS[kind] ?? { start: {}, Editor: JsonEditor }
