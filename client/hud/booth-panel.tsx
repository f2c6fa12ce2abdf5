import { BoothArticle } from '../booths/booth-article.tsx'
import { useShown } from '../exhibition/exhibition-store.ts'
import { closeBooth } from '../hall-session/open-booth.ts'
import { useSession } from '../hall-session/session.ts'
import { boothWords } from '../i18n/booths.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'
import { Sheet } from '../ui/sheet.tsx'

/** The open booth over the hall: the same words as its page. */
export function BoothPanel() {
  const t = useWords(boothWords)
  const say = useSay()
  const { booths } = useShown()
  const open = useSession((state) => state.booth)
  const sheet = useSession((state) => state.sheet)
  const booth = open ? booths.get(open) : undefined
  if (!booth || sheet) return null
  return (
    <Sheet key={booth.id} bare title={say(booth.title)} closeLabel={t.close} onClose={closeBooth}>
      <BoothArticle booth={booth} />
    </Sheet>
  )
}
