import { useMemo } from 'react'
import { useLanguage } from '../i18n/language.ts'

const localeOf = (language: string) => (language === 'zh' ? 'zh-CN' : 'en-GB')

/** A zone as people read it. */
export const zoneName = (zone: string): string => zone.replaceAll('_', ' ')

/** Writes a moment as people say it: the time alone for today, else with the day; in the visitor's time or another zone's. */
export function useClock(): (at: number, zone?: string) => string {
  const language = useLanguage()
  return useMemo(() => {
    const locale = localeOf(language)
    return (at, timeZone) => {
      const zone = timeZone === undefined ? {} : { timeZone }
      const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...zone })
      const today = timeZone === undefined && day.format(at) === day.format(Date.now())
      return today
        ? new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at)
        : new Intl.DateTimeFormat(locale, {
            weekday: 'short',
            day: 'numeric',
            month: 'short',
            hour: '2-digit',
            minute: '2-digit',
            ...zone,
          }).format(at)
    }
  }, [language])
}

/** Writes from when to when something is open, the day once. */
export function useOpening(): (from: number, to: number) => string {
  const language = useLanguage()
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(localeOf(language), {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    })
    return (from, to) => format.formatRange(from, to)
  }, [language])
}
