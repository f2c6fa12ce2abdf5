import * as z from 'zod/mini'
import { LIGHTS, ModelNote, View } from '../../../../shared/demos/kinds/model.ts'
import { Picture } from '../../../../shared/exhibition/exhibition.ts'
import type { Json } from '../../../../shared/studio/merge-three.ts'

/** A little from the side and from above: most things look well so. */
const FIRST_VIEW = { yaw: 0.6, pitch: 0.35, far: 1 }

const Draft = z.object({
  model: z.catch(z.string(), ''),
  view: z.catch(View, FIRST_VIEW),
  light: z.catch(z.optional(z.enum(LIGHTS)), undefined),
  notes: z.catch(z.array(ModelNote), []),
  stills: z.catch(z.array(Picture), []),
})
/** A model's content while it is made: there may be no model yet. */
export type ModelDraft = z.infer<typeof Draft>

export const EMPTY_MODEL = { model: '', view: FIRST_VIEW, notes: [], stills: [] } satisfies ModelDraft

export const readModel = (content: Json): ModelDraft =>
  z.catch(Draft, { ...EMPTY_MODEL, light: undefined }).parse(content)
