import type { Demo } from '../../shared/demos/demo.ts'
import { type Hall, SMALL } from './start-hall.ts'

/** A deck of some pages. */
export const slidesDemo = (pages = 3): Demo => ({
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

/** Publishes demos at the n-th booth of the small exhibition. */
export async function giveDemo(hall: Hall, booth: number, ...demos: Demo[]): Promise<void> {
  await hall.app.services.exhibitions.change(SMALL, (stored) => ({
    ...stored,
    projects: stored.projects.map((project, index) => (index === booth ? { ...project, demos } : project)),
  }))
}
