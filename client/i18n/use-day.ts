import { useLanguage } from './language.ts'

/** Writes an ISO date (YYYY-MM-DD) as a day in the visitor's language; a date, not a moment, so in no time zone. */
export function useDay(): (iso: string) => string {
  const language = useLanguage()
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' })
  return (iso) => {
    const date = new Date(`${iso}T00:00:00Z`)
    return Number.isNaN(date.getTime()) ? iso : format.format(date)
  }
}
