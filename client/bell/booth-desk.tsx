import type { PresenceChoice } from '../../shared/bell/bell-words.ts'
import { bellStaffWords } from '../i18n/bell-staff.ts'
import { useWords } from '../i18n/words.ts'
import { NewTabLink } from '../leads/new-tab-link.tsx'
import { askBell } from './ask-bell.ts'
import { OwnPresenceRow } from './own-presence.tsx'
import type { BellOf } from './use-bell-look.ts'

/** At one's own booth: what one says of oneself, and the way to what rang. */
export function BoothDesk({
  booth,
  desk,
  onChange,
}: {
  booth: string
  desk: NonNullable<BellOf['desk']>
  onChange: () => Promise<void>
}) {
  const t = useWords(bellStaffWords)
  const set = async (choice: PresenceChoice | null, until?: number) => {
    await askBell('bell.presence', { booth, choice, ...(until === undefined ? {} : { until }) })
    await onChange()
  }
  return (
    <>
      <OwnPresenceRow presence={desk.presence} onSet={set} />
      <div className="button-row">
        <NewTabLink href={`/inbox/${booth}/rings`}>
          {t.inbox}
          {desk.unseen > 0 && (
            <>
              {' '}
              <b className="own-card__new">{desk.unseen}</b>
              <span className="hidden-visually">, {t.unseen(desk.unseen)}</span>
            </>
          )}
        </NewTabLink>
      </div>
    </>
  )
}
