import { useShown } from '../exhibition/exhibition-store.ts'
import { Says } from '../i18n/says.tsx'
import { PageLink } from '../route/page-link.tsx'
import { LanguageSwitch } from '../settings/language-switch.tsx'
import { LaurelMark } from '../ui/laurel-mark.tsx'

export function TwoDHeader() {
  const { exhibition } = useShown()
  return (
    <header className="two-d__header">
      <PageLink className="two-d__home" page={{ name: 'exhibition', slug: exhibition.slug }}>
        <LaurelMark size={32} />
        <span>
          <Says of={exhibition.title} />
        </span>
      </PageLink>
      <LanguageSwitch />
    </header>
  )
}
