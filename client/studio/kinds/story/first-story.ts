import type { Json } from '../../../../shared/studio/merge-three.ts'

/** What a new story begins with: one vote with two endings, to be written over. */
export const FIRST_STORY: Json = {
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
}
