import type { Demo, DemoKind } from './demo.ts'
import { app } from './kinds/app.ts'
import { model } from './kinds/model.ts'
import { screen } from './kinds/screen.ts'
import { slides } from './kinds/slides.ts'
import { story } from './kinds/story.ts'
import { video } from './kinds/video.ts'
import type { DemoMachine } from './machine.ts'
import type { JsonObject } from './merge-patch.ts'

/** Content, state and act of a kind belong together; who looks a machine up by a demo's kind has them so. */
// biome-ignore lint/suspicious/noExplicitAny: the union of six kinds' contents and acts fits no single machine
export type AnyMachine = DemoMachine<any, any, any>

/** Every kind of demo that this version runs. A new kind is a file in kinds/, its schema in demo.ts, and a line here. */
const machines: Partial<Record<DemoKind, AnyMachine>> = {
  slides,
  story,
  app,
  screen,
  model,
  video,
}

export function machineOf({ kind }: Pick<Demo, 'kind'>): AnyMachine {
  const machine = machines[kind]
  if (!machine) throw new Error(`There is no machine for demos of the kind ${kind}.`)
  return machine
}

/** What everybody may know of a demo's state. */
export const shownState = (machine: AnyMachine, state: JsonObject): JsonObject =>
  machine.show ? machine.show(state) : state
