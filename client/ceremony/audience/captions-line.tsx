import { captionAt, type Show } from '../../../shared/ceremony/show.ts'
import { type Language, sayIn } from '../../../shared/exhibition/say.ts'
import { ceremonyWords } from '../../i18n/ceremony.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useWords } from '../../i18n/words.ts'
import { useCeremony } from '../ceremony-store.ts'
import { useAt } from '../ticker.ts'
import { useAudience } from './audience-store.ts'
import { useServerNow } from './use-show.ts'

/** What is said at the moment, and the language that it came in: "en|Good evening." */
export function captionIn(show: Show | null, language: Language, now: number): string {
  const caption = show && captionAt(show, now)
  if (!caption) return ''
  const { text, lang } = sayIn(caption, language)
  return `${lang}|${text}`
}

/** What is said now, in the visitor's language, in step with everybody. */
export function CaptionsLine() {
  const t = useWords(ceremonyWords)
  const language = useLanguage()
  const size = useAudience((choice) => choice.captions)
  const show = useCeremony((state) => state.show)
  const now = useServerNow()
  const said = useAt(now, (at) => captionIn(show, language, at), show?.startedAt)
  if (size === 'off') return null
  const text = said.slice(3)
  return (
    <section className="captions evening" data-size={size} aria-label={t.caption} aria-live="polite" aria-atomic="true">
      {text && <p lang={said.startsWith('zh') ? 'zh-CN' : 'en'}>{text}</p>}
    </section>
  )
}
