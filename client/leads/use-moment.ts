import { useMemo } from 'react'
import { useLanguage } from '../i18n/language.ts'

/** Writes a moment (ms since 1970) as day and minute in the visitor's language and time zone. */
export function useMoment(style: 'minute' | 'day' = 'minute'): (at: number) => string {
  const language = useLanguage()
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
      dateStyle: 'medium',
      ...(style === 'minute' ? { timeStyle: 'short' } : {}),
    })
    return (at) => format.format(at)
  }, [language, style])
}
