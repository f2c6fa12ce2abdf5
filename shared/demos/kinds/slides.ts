import * as z from 'zod/mini'
import { Picture } from '../../exhibition/exhibition.ts'
import type { DemoMachine } from '../machine.ts'

export const MOST_PAGES = 80

/** Pages as pictures of ours; of a PDF they are drawn in the exhibitor's browser. `pdf`: the file itself, or empty. */
export const SlidesContent = z.object({
  pages: z.array(Picture).check(z.minLength(1), z.maxLength(MOST_PAGES)),
  pdf: z.string(),
})
export type SlidesContent = z.infer<typeof SlidesContent>

const share = z.number().check(z.gte(0), z.lte(1))
/** Times that a page may be magnified. */
export const MOST_ZOOM = 4

const SlidesAct = z.discriminatedUnion('type', [
  z.object({ type: z.literal('page'), page: z.int().check(z.gte(0), z.lt(MOST_PAGES)) }),
  /** Where the driver points, as shares of the page's width and height; without a place the pointer is put away. */
  z.object({ type: z.literal('point'), at: z.optional(z.object({ x: share, y: share })) }),
  /** The middle of the magnified part. */
  z.object({ type: z.literal('zoom'), zoom: z.number().check(z.gte(1), z.lte(MOST_ZOOM)), x: share, y: share }),
])
export type SlidesAct = z.infer<typeof SlidesAct>

export interface SlidesState {
  readonly [key: string]: number | { x: number; y: number } | undefined
  page: number
  zoom: number
  x: number
  y: number
  pointer?: { x: number; y: number } | undefined
}

const round = (value: number) => Math.round(value * 1000) / 1000
const WHOLE = { zoom: 1, x: 0.5, y: 0.5 }

/** Pages that somebody turns, points at and magnifies. */
export const slides: DemoMachine<SlidesContent, SlidesState, SlidesAct> = {
  act: SlidesAct,
  audience: [],
  maxBytes: 500,
  start: () => ({ page: 0, ...WHOLE }),
  step(content, state, act) {
    switch (act.type) {
      case 'page':
        return act.page < content.pages.length ? { page: act.page, ...WHOLE } : undefined
      case 'point': {
        const { pointer: _, ...rest } = state
        return act.at ? { ...rest, pointer: { x: round(act.at.x), y: round(act.at.y) } } : rest
      }
      case 'zoom':
        return { ...state, zoom: round(act.zoom), x: round(act.x), y: round(act.y) }
    }
  },
}
