import * as z from 'zod/mini'
import { Picture } from '../../exhibition/exhibition.ts'
import { Bilingual } from '../../exhibition/text.ts'
import type { DemoMachine } from '../machine.ts'
import { OwnFile } from './own-file.ts'

/** A place on the model, in the model's own coordinates. */
const Place = z.tuple([z.number(), z.number(), z.number()])
export type Place = z.infer<typeof Place>

export const MOST_NOTES = 12
/** Remarks that whoever drives may put on the model. */
export const MOST_PINS = 8
export const PIN_CHARS = 80

/** How the camera stands: turned round the model, raised over it (radians), and away: at 1 the whole model fits. */
export const VIEW = { pitch: { least: -0.5, most: 1.5 }, far: { least: 0.25, most: 2 } }
export const View = z.object({
  yaw: z.number().check(z.gte(-1000), z.lte(1000)),
  pitch: z.number().check(z.gte(VIEW.pitch.least), z.lte(VIEW.pitch.most)),
  far: z.number().check(z.gte(VIEW.far.least), z.lte(VIEW.far.most)),
})
export type View = z.infer<typeof View>

const noteId = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/))

/** Something to look at on the model. `view`: how the camera then stands. */
export const ModelNote = z.object({ id: noteId, at: Place, title: Bilingual, text: Bilingual, view: z.optional(View) })
export type ModelNote = z.infer<typeof ModelNote>

export const LIGHTS = ['day', 'evening', 'studio'] as const
export type Light = (typeof LIGHTS)[number]

export const ModelContent = z.object({
  /** A GLB; client/demos/kinds/model/read-glb.ts says which extensions it may need. */
  model: OwnFile,
  view: View,
  /** In which it is shown first; by day when nothing is said. */
  light: z.optional(z.enum(LIGHTS)),
  notes: z.array(ModelNote).check(z.maxLength(MOST_NOTES)),
  /** What is shown where a browser draws no 3D. */
  stills: z.array(Picture).check(z.maxLength(6)),
})
export type ModelContent = z.infer<typeof ModelContent>

const ModelAct = z.discriminatedUnion('type', [
  z.object({ type: z.literal('view'), ...View.shape }),
  z.object({ type: z.literal('light'), light: z.enum(LIGHTS) }),
  /** Where the light comes from, radians. */
  z.object({ type: z.literal('sun'), sun: z.number().check(z.gte(-1000), z.lte(1000)) }),
  /** Opens one of the exhibitor's notes; without an id none is open. */
  z.object({ type: z.literal('note'), note: z.optional(noteId) }),
  z.object({
    type: z.literal('pin'),
    at: Place,
    text: z.string().check(z.trim(), z.minLength(1), z.maxLength(PIN_CHARS)),
  }),
  z.object({ type: z.literal('unpin'), id: z.int().check(z.gte(0)) }),
])
export type ModelAct = z.infer<typeof ModelAct>

export interface Pin {
  readonly [key: string]: number | string | Place
  id: number
  at: Place
  text: string
}

export interface ModelState {
  readonly [key: string]: number | string | readonly Pin[] | undefined
  yaw: number
  pitch: number
  far: number
  light: Light
  sun: number
  note?: string | undefined
  pins: readonly Pin[]
}

/** Steps that no eye sees on a screen: less to tell, and all have the same. */
const round = (value: number) => Math.round(value * 500) / 500
const rounded = ({ yaw, pitch, far }: View): View => ({ yaw: round(yaw), pitch: round(pitch), far: round(far) })

/** A thing that somebody turns, lights and remarks upon. */
export const model: DemoMachine<ModelContent, ModelState, ModelAct> = {
  act: ModelAct,
  audience: [],
  maxBytes: 2000,
  start: (content) => ({ ...rounded(content.view), light: content.light ?? 'day', sun: 0, pins: [] }),
  step(content, state, act) {
    switch (act.type) {
      case 'view':
        return { ...state, ...rounded(act) }
      case 'light':
        return { ...state, light: act.light }
      case 'sun':
        return { ...state, sun: round(act.sun) }
      case 'note': {
        const { note: _, ...rest } = state
        if (act.note === undefined) return rest
        const note = content.notes.find(({ id }) => id === act.note)
        return note && { ...rest, ...(note.view && rounded(note.view)), note: note.id }
      }
      case 'pin': {
        if (state.pins.length >= MOST_PINS) return undefined
        const id = Math.max(0, ...state.pins.map((pin) => pin.id)) + 1
        const at: Place = [round(act.at[0]), round(act.at[1]), round(act.at[2])]
        return { ...state, pins: [...state.pins, { id, at, text: act.text }] }
      }
      case 'unpin':
        return { ...state, pins: state.pins.filter(({ id }) => id !== act.id) }
    }
  },
}
