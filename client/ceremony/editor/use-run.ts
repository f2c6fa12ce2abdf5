import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { CeremonyAward, Cue, RunOfShow } from '../../../shared/ceremony/run-of-show.ts'
import type { Exhibition } from '../../../shared/exhibition/exhibition.ts'
import type { RunDesk, RunState } from './run-desk.ts'

interface Of {
  desk: RunDesk
  exhibition: Exhibition
}
const Context = createContext<Of | null>(null)
export const RunProvider = Context.Provider

function useOf(): Of {
  const of = useContext(Context)
  if (!of) throw new Error('A part of the editor was used outside of it.')
  return of
}

export const useRunDesk = (): RunDesk => useOf().desk
export const useExhibition = (): Exhibition => useOf().exhibition
export const useRun = <Value>(select: (state: RunState) => Value): Value => useStore(useOf().desk.store, select)
export const useShow = (): RunOfShow => useRun(({ history }) => history.now)

/** Changes one cue or one award of a run of show. */
export const withCue =
  (id: string, change: (cue: Cue) => Cue) =>
  (show: RunOfShow): RunOfShow => ({ ...show, cues: show.cues.map((cue) => (cue.id === id ? change(cue) : cue)) })
export const withAward =
  (id: string, change: (award: CeremonyAward) => CeremonyAward) =>
  (show: RunOfShow): RunOfShow => ({
    ...show,
    awards: show.awards.map((award) => (award.id === id ? change(award) : award)),
  })
