import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** Where a visitor looks at the show from in 3D: their seat, wherever they walk, or where the director points the camera. */
export const STAGE_VIEWS = ['seat', 'walk', 'director'] as const
export type StageView = (typeof STAGE_VIEWS)[number]

/** The visitor's own choice; the audience's menu writes it, the stage's camera reads it. */
export const stageView = createStore<{ view: StageView }>(() => ({ view: 'seat' }))

export const useStageView = (): StageView => useStore(stageView, ({ view }) => view)
