import { words } from './words.ts'

/** The two languages by the names that each of them has for both; a field that asks for one of them says which. */
export const languageWords = words({
  en: { en: 'English', zh: 'Chinese' },
  zh: { en: '英文', zh: '中文' },
})
