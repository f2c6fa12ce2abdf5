import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { BoothDraft } from '../../shared/studio/booth-draft.ts'
import type { DeskState, DraftDesk } from './draft-desk.ts'
import type { StudioApi } from './studio-api.ts'

interface Studio {
  desk: DraftDesk
  api: StudioApi
}
const StudioContext = createContext<Studio | null>(null)
export const StudioProvider = StudioContext.Provider

export function useStudio(): Studio {
  const studio = useContext(StudioContext)
  if (!studio) throw new Error('useStudio was used outside of the studio.')
  return studio
}

export const useDesk = <Value>(select: (state: DeskState) => Value): Value => useStore(useStudio().desk.store, select)

/** One field of the draft, how to set it, and how to change it from what it is by then: for what ends after a wait. */
export function useDraft<Field extends keyof BoothDraft>(
  field: Field,
): [
  BoothDraft[Field],
  (value: BoothDraft[Field]) => void,
  (change: (now: BoothDraft[Field]) => BoothDraft[Field]) => void,
] {
  const { desk } = useStudio()
  const value = useDesk(({ draft }) => draft[field])
  return [
    value,
    (next) => desk.edit({ [field]: next }),
    (change) => desk.edit({ [field]: change(desk.store.getState().draft[field]) }),
  ]
}
