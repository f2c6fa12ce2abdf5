import { teleportTo } from '../hall-session/acts.ts'
import { leaveHall } from '../hall-session/enter-hall.ts'
import { openSheet, type SheetName, session, useHall, useSession } from '../hall-session/session.ts'
import { switchView } from '../hall-session/switch-view.ts'
import { hallWords } from '../i18n/hall.ts'
import { useWords } from '../i18n/words.ts'
import { isStaff } from '../people/is-staff.ts'
import { LanguageSwitch } from '../settings/language-switch.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { SitButton } from './sit-button.tsx'

/** Everything that has no place on the bar. */
export function MorePanel() {
  const t = useWords(hallWords)
  const view = useSession((state) => state.view)
  const staff = useHall((hall) => isStaff(hall.people.get(hall.me)?.role))
  const ceremony = useHall((hall) => hall.ceremony !== '')
  const to = (sheet: SheetName, icon: IconName) => (
    <li>
      <button type="button" className="more__item" onClick={() => session.setState({ sheet })}>
        <Icon name={icon} /> {t[sheet]}
      </button>
    </li>
  )
  return (
    <ul className="more">
      {ceremony && to('ceremony', 'flag')}
      {to('schedule', 'clock')}
      {to('winners', 'flag')}
      {to('passport', 'stamp')}
      <li>
        <a className="more__item" href="/visit" target="_blank" rel="noopener">
          <Icon name="bookmark" /> {t.myVisit}
        </a>
      </li>
      {to('gestures', 'smile')}
      {view === '3d' && <SitButton />}
      <li>
        <button type="button" className="more__item" onClick={() => switchView(view === '3d' ? '2d' : '3d')}>
          <Icon name={view === '3d' ? 'page' : 'cube'} /> {view === '3d' ? t.to2d : t.to3d}
        </button>
      </li>
      {to('profile', 'people')}
      {to('settings', 'gear')}
      {to('keys', 'keys')}
      {staff && to('staff', 'flag')}
      {view === '3d' && (
        <li>
          <button
            type="button"
            className="more__item"
            onClick={() => {
              openSheet(null)
              void teleportTo({ kind: 'door' })
            }}
          >
            <Icon name="door" /> {t.door}
          </button>
        </li>
      )}
      <li>
        <button type="button" className="more__item" onClick={() => void leaveHall()}>
          <Icon name="out" /> {t.leave}
        </button>
      </li>
      <li>
        <LanguageSwitch />
      </li>
    </ul>
  )
}
