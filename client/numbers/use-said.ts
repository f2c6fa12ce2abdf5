import { useMemo } from 'react'
import type { Measure } from '../../shared/numbers/measures.ts'
import { useLanguage } from '../i18n/language.ts'
import { numbersWords } from '../i18n/numbers.ts'
import { useWords } from '../i18n/words.ts'

const LONG_MINUTES = 600

/** A value as it is read, with its unit where it has one. */
export function useSaid(): (value: number | null, measure: Measure | 'inside') => string {
  const t = useWords(numbersWords)
  const language = useLanguage()
  return useMemo(() => {
    const format = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { maximumFractionDigits: 1 })
    return (value, measure) => {
      if (value === null) return t.few
      if (measure === 'median') return t.seconds(value)
      if (measure === 'minutes') return value >= LONG_MINUTES ? t.hours(format.format(value / 60)) : t.minutes(value)
      return format.format(value)
    }
  }, [t, language])
}
