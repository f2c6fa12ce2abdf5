import { replayWords } from '../i18n/replay.ts'
import { Says } from '../i18n/says.tsx'
import { useWords } from '../i18n/words.ts'
import { goTo, useRoute } from '../route/route-store.ts'
import { LanguageSwitch } from '../settings/language-switch.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { LaurelMark } from '../ui/laurel-mark.tsx'
import { useReplaying } from './player.ts'

/** What is replayed, the way to the hall, and the other view of the same. */
export function ReplayHead({ title, other }: { title: string; other: '2d' | '3d' }) {
  const t = useWords(replayWords)
  const { manifest } = useReplaying((replaying) => replaying)
  const { page } = useRoute()
  return (
    <header className="replay-head">
      <a className="home-link" href={`/e/${encodeURIComponent(manifest.exhibition)}`} aria-label={t.toHall}>
        <LaurelMark size={28} />
      </a>
      <div className="replay-head__words">
        <h1>{title}</h1>
        <p>
          <Says of={manifest.title} />
        </p>
      </div>
      <Button onClick={() => goTo(page, { view: other }, true)}>
        <Icon name={other === '2d' ? 'page' : 'cube'} />
        <span className="replay-head__other">{other === '2d' ? t.to2d : t.to3d}</span>
      </Button>
      <LanguageSwitch />
      {other === '2d' && manifest.moved && <p className="replay-head__moved">{t.moved}</p>}
    </header>
  )
}
