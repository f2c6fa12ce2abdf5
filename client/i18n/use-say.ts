import { say } from '../../shared/exhibition/say.ts'
import type { Bilingual } from '../../shared/exhibition/text.ts'
import { useLanguage } from './language.ts'

/** `say` in the visitor's language, for attributes and sorting. */
export function useSay(): (text: Bilingual) => string {
  const language = useLanguage()
  return (text) => say(text, language)
}
