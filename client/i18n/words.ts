import type { Language } from '../../shared/exhibition/text.ts'
import { languageStore, useLanguage } from './language.ts'

/** Interface words of one feature. A text with a number or a name in it is a function. */
export type Words = { readonly [key: string]: string | Words | ((...args: never[]) => string) }
export type WordsPair<W extends Words> = { readonly en: W; readonly zh: W }

/** Both languages of a feature; the compiler refuses a key that only one of them has. */
export const words = <W extends Words>(pair: { en: W; zh: NoInfer<W> }): WordsPair<W> => pair

export const useWords = <W extends Words>(pair: WordsPair<W>): W => pair[useLanguage()]

/** For what happens outside of React; reads the language of now. */
export const wordsNow = <W extends Words>(pair: WordsPair<W>): W => pair[languageStore.getState().language]

/** English plural by number; Chinese has none. */
export const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', zh: '中文' }
