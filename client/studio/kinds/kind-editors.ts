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
  story: {
    start: {
      scenes: [
        {
          id: 'start',
          title: { en: 'A fork in the path', zh: '岔路口' },
          text: { en: 'Which way do we go?', zh: '我们走哪条路？' },
          choices: [
            { id: 'left', text: { en: 'To the sea', zh: '去海边' }, to: 'sea' },
            { id: 'right', text: { en: 'Up the hill', zh: '上山' }, to: 'hill' },
          ],
          seconds: 30,
        },
        { id: 'sea', title: { en: 'The sea', zh: '海' }, text: { en: '', zh: '' }, ending: true },
        { id: 'hill', title: { en: 'The hill', zh: '山' }, text: { en: '', zh: '' }, ending: true },
      ],
    },
    Editor: JsonEditor,
  },
  slides: { start: { pages: [], pdf: '' }, Editor: SlidesEditor },
}

/** The kinds that this version of Laurel can show. */
export const KINDS: readonly DemoKind[] = Demo.def.options.flatMap(({ shape }) => shape.kind.def.values)

export const editorOf = (kind: DemoKind): KindEditor => EDITORS[kind] ?? { start: {}, Editor: JsonEditor }
