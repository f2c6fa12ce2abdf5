import { captionAt } from '../../shared/ceremony/show.ts'
import { sayIn } from '../../shared/exhibition/say.ts'
import { useCeremony } from '../ceremony/ceremony-store.ts'
import { useAt } from '../ceremony/ticker.ts'
import { useLanguage } from '../i18n/language.ts'
import { replayWords } from '../i18n/replay.ts'
import { useWords } from '../i18n/words.ts'
import { replayNow, useReplaying } from './player.ts'

/** What was said then, in the reader's language. */
export function ReplayCaption() {
  const t = useWords(replayWords)
  const language = useLanguage()
  const on = useReplaying(({ captions }) => captions)
  const show = useCeremony((state) => state.show)
  const said = useAt(replayNow, (now) => {
    const caption = show && captionAt(show, now)
    if (!caption) return ''
    const { lang, text } = sayIn(caption, language)
    return `${lang}|${text}`
  })
  if (!on) return null
  const text = said.slice(3)
  return (
    <section className="replay-caption" aria-label={t.caption} aria-live="polite" aria-atomic="true">
      {text && <p lang={said.startsWith('zh') ? 'zh-CN' : 'en'}>{text}</p>}
    </section>
  )
}
