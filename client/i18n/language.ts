import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { LANGUAGES, type Language } from '../../shared/exhibition/say.ts'
import { keep, kept } from '../settings/keep.ts'

/** The language of the interface: from `?lang=`, else as chosen here before, else the browser's first that we speak. */
export const languageStore = createStore<{ language: Language }>(() => ({ language: 'en' }))

const isLanguage = (value: string | null): value is Language => LANGUAGES.some((language) => language === value)

export function findLanguage(asked: string | null, chosen: string | null, browser: readonly string[]): Language {
  if (isLanguage(asked)) return asked
  if (isLanguage(chosen)) return chosen
  for (const tag of browser) {
    const base = tag.toLowerCase().split('-')[0] ?? ''
    if (isLanguage(base)) return base
  }
  return 'en'
}

const HTML_LANG: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-CN' }

function show(language: Language): void {
  languageStore.setState({ language })
  document.documentElement.lang = HTML_LANG[language]
}

export function startLanguage(): void {
  const asked = new URLSearchParams(location.search).get('lang')
  show(findLanguage(asked, kept('language'), navigator.languages ?? [navigator.language]))
}

export function setLanguage(language: Language): void {
  keep('language', language)
  show(language)
}

export const useLanguage = (): Language => useStore(languageStore, (state) => state.language)
