import { words } from './words.ts'

/** The two languages by the names that each of them has for both, and as they stand behind the label of a field. */
export const languageWords = words({
  en: { en: 'English', zh: 'Chinese', asked: { en: ', English', zh: ', Chinese' } },
  zh: { en: '英文', zh: '中文', asked: { en: '（英文）', zh: '（中文）' } },
})
