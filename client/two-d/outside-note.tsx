import { useShown } from '../exhibition/exhibition-store.ts'
import { directoryWords } from '../i18n/directory.ts'
import { useWords } from '../i18n/words.ts'
import { goTo, useRoute } from '../route/route-store.ts'
import { Button } from '../ui/button.tsx'

/** For those who read from outside: the way in, always at hand. */
export function OutsideNote() {
  const t = useWords(directoryWords)
  const { exhibition } = useShown()
  const { page } = useRoute()
  return (
    <aside className="outside" aria-label={t.joinTitle}>
      <div>
        <p className="outside__title">{t.joinTitle}</p>
        <p className="outside__text">
          {t.joinText} <a href="/visit">{t.myVisit}</a>
        </p>
      </div>
      <Button
        kinds={['main']}
        onClick={() =>
          goTo(page.name === 'booth' ? page : { name: 'exhibition', slug: exhibition.slug }, { view: null })
        }
      >
        {t.join}
      </Button>
    </aside>
  )
}
