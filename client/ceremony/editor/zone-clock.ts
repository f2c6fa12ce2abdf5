import { isZone } from '../../../shared/bell/zones.ts'
import type { Language } from '../../../shared/exhibition/say.ts'

const locale = (language: Language) => (language === 'zh' ? 'zh-CN' : 'en-GB')

const formats = new Map<string, (at: number) => string>()
function formatOf(zone: string, language: Language, options: Intl.DateTimeFormatOptions): (at: number) => string {
  const key = `${zone} ${language} ${Object.keys(options).join()}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat(locale(language), {
    ...options,
    hourCycle: 'h23',
    timeZone: isZone(zone) ? zone : 'UTC',
  })
  const made = (at: number) => format.format(at)
  formats.set(key, made)
  return made
}

/** 19:30:05 in a time zone. */
export const clockIn = (zone: string, language: Language): ((at: number) => string) =>
  formatOf(zone, language, { hour: '2-digit', minute: '2-digit', second: '2-digit' })

/** Friday 27 November 2026 at 19:30 GMT+8. */
export const momentIn = (zone: string, language: Language): ((at: number) => string) =>
  formatOf(zone, language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  })
