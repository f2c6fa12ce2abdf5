import { useShown } from '../exhibition/exhibition-store.ts'
import { useSession } from '../hall-session/session.ts'
import { switchView } from '../hall-session/switch-view.ts'
import { hallWords } from '../i18n/hall.ts'
import { Says } from '../i18n/says.tsx'
import { useWords } from '../i18n/words.ts'
import { PageLink } from '../route/page-link.tsx'
import { LanguageSwitch } from '../settings/language-switch.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { LaurelMark } from '../ui/laurel-mark.tsx'

export function TwoDHeader() {
  const t = useWords(hallWords)
  const inside = useSession((state) => state.connection !== null)
  const { exhibition } = useShown()
  return (
    <header className="two-d__header">
      <PageLink className="home-link" page={{ name: 'exhibition', slug: exhibition.slug }}>
        <LaurelMark size={32} />
        <span>
          <Says of={exhibition.title} />
        </span>
      </PageLink>
      <div className="two-d__tools">
        {inside && (
          <Button kinds={['bare']} onClick={() => switchView('3d')}>
            <Icon name="cube" size={18} />
            {t.to3d}
          </Button>
        )}
        <LanguageSwitch />
      </div>
    </header>
  )
}
