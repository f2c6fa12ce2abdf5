import { ceremonyWords } from '../../i18n/ceremony.ts'
import { Says } from '../../i18n/says.tsx'
import { useWords } from '../../i18n/words.ts'
import { useCeremony } from '../ceremony-store.ts'

/** What the director announces to everybody. Told aloud once, when it comes. */
export function BannerLine() {
  const t = useWords(ceremonyWords)
  const banner = useCeremony(({ show }) => show?.banner ?? null)
  return (
    <div role="status">
      {banner && (
        <p className="banner-line">
          <span className="hidden-visually">{t.banner}: </span>
          <Says of={banner} />
        </p>
      )}
    </div>
  )
}
