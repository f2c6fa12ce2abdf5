import { createStore } from 'zustand/vanilla'
import { suggestLook } from '../../shared/avatars/look.ts'
import { languageStore } from '../i18n/language.ts'
import { suggestName } from './suggest-name.ts'

/** A seed from this browser; only what is suggested depends on it. */
export const freshSeed = (): number => Math.floor(Math.random() * 0xffffffff)

/** The name and look that are being chosen. `typed`: the visitor's own words, so no suggestion may replace them. */
export interface Draft {
  nameSeed: number
  typed: string | null
  look: number
}

export const draftStore = createStore<Draft>(() => ({
  nameSeed: freshSeed(),
  typed: null,
  look: suggestLook(freshSeed()),
}))

export const draftName = (draft: Draft): string =>
  draft.typed ?? suggestName(draft.nameSeed, languageStore.getState().language)
