import { sayIn } from '../../shared/exhibition/say.ts'
import type { Bilingual } from '../../shared/exhibition/text.ts'
import { useLanguage } from './language.ts'

/** An exhibition's own words in the visitor's language, marked with the language that they really came in. */
export function Says({ of }: { of: Bilingual }) {
  const language = useLanguage()
  const said = sayIn(of, language)
  return said.lang === language ? said.text : <span lang={said.lang === 'zh' ? 'zh-CN' : 'en'}>{said.text}</span>
}
