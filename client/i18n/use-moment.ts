import { useMemo } from 'react'
import { useLanguage } from './language.ts'

const STYLES = {
  second: { dateStyle: 'long', timeStyle: 'medium' },
  minute: { dateStyle: 'medium', timeStyle: 'short' },
  day: { dateStyle: 'medium' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** Writes a moment (ms since 1970) as exactly as asked, in the visitor's language and time zone. */
export function useMoment(to: keyof typeof STYLES = 'minute'): (at: number) => string {
  const language = useLanguage()
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', STYLES[to])
    return (at) => format.format(at)
  }, [language, to])
}
