import type { Language } from '../../shared/exhibition/text.ts'
import { words } from './words.ts'

const en: Record<Language, string> = { en: 'English', zh: 'Chinese' }
const zh: Record<Language, string> = { en: '英文', zh: '中文' }

/** The two languages by the names that each of them has for both; a field that asks for one says which. */
export const languageWords = words({
  en: {
    languages: en,
    inLanguage: (label: string, language: Language) => `${label}, ${en[language]}`,
  },
  zh: {
    languages: zh,
    inLanguage: (label, language) => `${label}, ${zh[language]}`,
  },
})
