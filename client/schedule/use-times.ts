import { useMemo } from 'react'
import type { Session } from '../../shared/schedule/schedule.ts'
import { endOf } from '../../shared/schedule/session-times.ts'
import { useLanguage } from '../i18n/language.ts'

export interface Times {
  /** 14:30 */
  time: (at: number) => string
  /** 14:30–15:00 */
  span: (session: Pick<Session, 'startsAt' | 'minutes'>) => string
  /** Friday 27 November */
  day: (at: number) => string
  /** Fri 27 Nov, 14:30 */
  moment: (at: number) => string
  /** China Standard Time (GMT+8) */
  zone: string
}

/** Times as the visitor reads them: in their language and time zone. */
export function useTimes(): Times {
  const language = useLanguage()
  return useMemo(() => timesIn(language === 'zh' ? 'zh-CN' : 'en-GB'), [language])
}

function timesIn(locale: string): Times {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat(locale, options)
    return (at: number) => made.format(at)
  }
  const time = format({ hour: '2-digit', minute: '2-digit' })
  return {
    time,
    span: (session) => `${time(session.startsAt)}–${time(endOf(session))}`,
    day: format({ weekday: 'long', day: 'numeric', month: 'long' }),
    moment: format({ weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }),
    zone: zoneIn(locale),
  }
}

function zoneIn(locale: string): string {
  const part = (timeZoneName: 'long' | 'shortOffset') =>
    new Intl.DateTimeFormat(locale, { timeZoneName }).formatToParts().find(({ type }) => type === 'timeZoneName')
      ?.value ?? ''
  const [name, offset] = [part('long'), part('shortOffset')]
  return name === offset ? name : `${name} (${offset})`
}
