import { useLanguage } from '../i18n/language.ts'

/** Writes a moment, to the second, in the visitor's language and time zone. */
export function useMoment(): (at: number) => string {
  const language = useLanguage()
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'medium',
  })
  return (at) => format.format(at)
}
