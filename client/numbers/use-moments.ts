import { useMemo } from 'react'
import type { Range, Span } from '../../shared/numbers/numbers.ts'
import { useLanguage } from '../i18n/language.ts'
import { numbersWords } from '../i18n/numbers.ts'
import { useWords } from '../i18n/words.ts'
import { useTimes } from '../schedule/use-times.ts'
import type { Column } from './lay-out-chart.ts'

/** How hours and days are written: hours in the reader's time zone, whole days in UTC, as they are counted. */
export function useMoments(range: Range) {
  const t = useWords(numbersWords)
  const language = useLanguage()
  const { time, moment, zone } = useTimes()
  return useMemo(() => {
    const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
    const format = (options: Intl.DateTimeFormatOptions) => {
      const made = new Intl.DateTimeFormat(locale, options)
      return (at: number) => made.format(at)
    }
    const dayOf = format({ day: 'numeric', month: 'short', timeZone: 'UTC' })
    const dayHere = format({ day: 'numeric', month: 'short' })
    const byDay = range > 7
    const hour = (from: number, to: number) => `${moment(from)}–${time(to)}`
    return {
      zone,
      column: ({ from, to }: Column) => (byDay ? dayOf(from) : hour(from, to)),
      short: ({ from }: Column) => (byDay ? dayOf(from) : range === 1 ? time(from) : dayHere(from)),
      span: ({ from, to, quiet }: Span) => (quiet ? t.quiet(dayOf(from)) : hour(from, to)),
    }
  }, [t, language, time, moment, zone, range])
}
