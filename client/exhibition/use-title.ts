import { useEffect } from 'react'
import { useSay } from '../i18n/use-say.ts'
import { useRoute } from '../route/route-store.ts'
import { useShown } from './exhibition-store.ts'

/** The tab's title: the booth that is open, then the exhibition. */
export function useTitle(): void {
  const say = useSay()
  const { exhibition, booths } = useShown()
  const { page } = useRoute()
  const booth = page.name === 'booth' ? booths.get(page.booth) : undefined
  const title = booth ? `${say(booth.title)} · ${say(exhibition.title)}` : say(exhibition.title)
  useEffect(() => {
    document.title = title
  }, [title])
}
