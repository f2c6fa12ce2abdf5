import { useUnread } from '../chat/unread.ts'
import { type SheetName, useSession } from '../hall-session/session.ts'
import { hallWords } from '../i18n/hall.ts'
import { useWords } from '../i18n/words.ts'
import { Icon, type IconName } from '../ui/icon.tsx'
import { pickItem } from './pick-item.ts'

const ITEMS = [
  ['map', 'map'],
  ['directory', 'list'],
  ['people', 'people'],
  ['chat', 'chat'],
  ['more', 'more'],
] as const satisfies readonly (readonly [SheetName, IconName])[]

/** The one bar at the bottom, the same in both views. */
export function Bar() {
  const t = useWords(hallWords)
  const open = useSession((state) => state.sheet)
  const { hall, near, booth } = useUnread()
  const unread = hall + near + booth
  return (
    <nav className="bar" aria-label={t.bar} id="hall-menu">
      {ITEMS.map(([sheet, icon]) => (
        <button
          key={sheet}
          type="button"
          className="bar__item"
          aria-expanded={open === sheet}
          data-open={open === sheet}
          onClick={() => pickItem(sheet)}
        >
          <Icon name={icon} />
          <span className="bar__word">{t[sheet]}</span>
          {sheet === 'chat' && unread > 0 && open !== 'chat' && (
            <span className="bar__badge">
              <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>
              <span className="hidden-visually">, {t.unread(unread)}</span>
            </span>
          )}
        </button>
      ))}
    </nav>
  )
}
