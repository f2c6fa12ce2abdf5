import { useEffect } from 'react'
import type { ScreenAct, ScreenContent, ScreenState } from '../../../shared/demos/kinds/screen.ts'
import { useHall, useSession } from '../../hall-session/session.ts'
import { screenWords } from '../../i18n/screen.ts'
import { useWords } from '../../i18n/words.ts'
import { followScreens } from '../../live-media/follow-screens.ts'
import { useScreen } from '../../live-media/screen-store.ts'
import type { DemoViewProps } from '../kind-views.ts'
import { OwnScreen } from './screen/own-screen.tsx'
import { SeenScreen } from './screen/seen-screen.tsx'
import { ShareScreen } from './screen/share-screen.tsx'
import './screen/screen.css'

/** A screen or camera, live: to its host what they share, to others what they see of it. */
export function ScreenView({ state, me, booth }: DemoViewProps<ScreenContent, ScreenState, ScreenAct>) {
  const t = useWords(screenWords)
  const connection = useSession((now) => now.connection)
  const staff = useHall(({ demo }) => demo?.booth === booth && demo.staff)
  // Not `drives`: where each explores alone everybody drives, but nobody is shown anything.
  const leads = useHall(({ demo }) => demo?.booth === booth && me !== '' && demo.session?.driver === me)
  const own = useScreen((now) => (now.own?.booth === booth ? now.own : null))
  useEffect(() => {
    if (connection) followScreens(connection)
  }, [connection])
  if (own) return <OwnScreen own={own} />
  if (state.publishing && state.publishing !== me) return <SeenScreen state={state} booth={booth} me={me} />
  return (
    <div className="screen-demo screen-demo--words">
      {staff && leads ? (
        <ShareScreen booth={booth} />
      ) : (
        <>
          <p role="status">{t.nothing}</p>
          {staff && <p>{t.leadFirst}</p>}
        </>
      )}
    </div>
  )
}
