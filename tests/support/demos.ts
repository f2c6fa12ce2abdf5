import type { Demo } from '../../shared/demos/demo.ts'
import { type Hall, SMALL } from './start-hall.ts'

/** A deck of some pages. */
export const slidesDemo = (pages = 3): Extract<Demo, { kind: 'slides' }> => ({
  id: 'deck',
  kind: 'slides',
  title: { en: 'Deck', zh: '演示' },
  text: { en: '', zh: '' },
  open: true,
  content: {
    pages: Array.from({ length: pages }, (_, i) => ({ url: `/media/page${i}.webp`, alt: { en: `Page ${i}`, zh: '' } })),
    pdf: '',
  },
})

/** The host's own screen. */
export const screenDemo = (): Demo => ({
  id: 'screen',
  kind: 'screen',
  title: { en: 'Live from the workshop', zh: '工作室直播' },
  text: { en: '', zh: '' },
  open: false,
  content: {},
})

/** A model with a point to look at. */
export const modelDemo = (model = '/media/thing.glb'): Demo => ({
  ...slidesDemo(),
  id: 'thing',
  kind: 'model',
  content: {
    model,
    view: { yaw: 0, pitch: 0.3, far: 1 },
    notes: [
      { id: 'roof', at: [0, 1, 0], title: { en: 'Roof', zh: '屋顶' }, text: { en: 'It folds.', zh: '可以折叠。' } },
    ],
    stills: [],
  },
})

/** A film of half a minute. */
export const videoDemo = (url = '/media/film.webm'): Demo => ({
  ...slidesDemo(),
  id: 'film',
  kind: 'video',
  content: { sources: [{ url, type: 'video/webm' }], seconds: 30, shape: 1.6, captions: [] },
})

/** Publishes demos at the n-th booth of the small exhibition. */
export async function giveDemo(hall: Hall, booth: number, ...demos: Demo[]): Promise<void> {
  await hall.app.services.exhibitions.change(SMALL, (stored) => ({
    ...stored,
    projects: stored.projects.map((project, index) => (index === booth ? { ...project, demos } : project)),
  }))
}

const both = (text: string) => ({ en: text, zh: text })
const choice = (id: string, to: string) => ({ id, text: both(id), to })

/** A story of one vote with three ways; without a picture, so that nothing has to be fetched. */
export const storyDemo = (): Demo => ({
  id: 'tale',
  kind: 'story',
  title: { en: 'Tale', zh: '故事' },
  text: { en: '', zh: '' },
  open: true,
  content: {
    scenes: [
      {
        id: 'room',
        title: both('Room'),
        text: both('A room.'),
        seconds: 20,
        choices: [choice('left', 'cellar'), choice('right', 'attic'), choice('stay', 'room')],
        ending: false,
      },
      { id: 'cellar', title: both('Cellar'), text: both('A cellar.'), choices: [], ending: true },
      { id: 'attic', title: both('Attic'), text: both('An attic.'), choices: [], ending: true },
    ],
  },
})
