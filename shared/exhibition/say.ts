/** The languages of the interface and of an exhibition's own words. */
export const LANGUAGES = ['en', 'zh'] as const
export type Language = (typeof LANGUAGES)[number]

/** A text in one or both languages, as `Bilingual` of text.ts is; here without its schema, which only the server needs. */
interface BothLanguages {
  en: string
  zh: string
}

/** The text in the wanted language, else in the other one. */
export const say = (text: BothLanguages, language: Language): string =>
  text[language] || text[language === 'en' ? 'zh' : 'en']

/** Anything at all, in whichever language. */
export const isSaid = ({ en, zh }: BothLanguages): boolean => en !== '' || zh !== ''

/** The first text if it says anything, else the second. */
export const orElse = <Text extends BothLanguages>(first: Text, second: Text): Text => (isSaid(first) ? first : second)

/** The language that a text was written in first: English, unless there is only the other one. */
export const firstLanguage = (text: BothLanguages): Language => (text.en || !text.zh ? 'en' : 'zh')

/** `say`, with the language that it really came in, for the `lang` attribute. */
export const sayIn = (text: BothLanguages, language: Language): { text: string; lang: Language } => {
  if (text[language]) return { text: text[language], lang: language }
  const other = language === 'en' ? 'zh' : 'en'
  return { text: text[other], lang: other }
}
