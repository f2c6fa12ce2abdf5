import { tellRefusal } from '../../hall-session/acts.ts'
import { intend } from '../../hall-session/intents.ts'
import { closeBooth } from '../../hall-session/open-booth.ts'
import { session } from '../../hall-session/session.ts'
import { ceremonyWords } from '../../i18n/ceremony.ts'
import { wordsNow } from '../../i18n/words.ts'
import { announce } from '../../ui/live-region.tsx'
import { toast } from '../../ui/toast.tsx'
import { stageView } from '../stage/stage-view.ts'
import { audience, showFull } from './audience-store.ts'

/** One tap: the hall finds a free seat with a good view and puts the avatar on it; in the 2D view the show's page opens. */
export async function takeSeat(): Promise<void> {
  const { connection, view, booth } = session.getState()
  if (!connection) return
  intend({ kind: 'stop' }) // who is still under way would stand up again
  const reply = await connection.request('ceremony.seat', {})
  const t = wordsNow(ceremonyWords)
  if (!reply.ok) {
    if (reply.reason !== 'no-seat') return tellRefusal(reply.reason)
    toast(t.noSeat)
    announce(t.noSeat)
  } else announce(t.keepSeat)
  audience.setState({ attends: true }) // standing, when every seat is taken
  session.setState({ sheet: null, following: null })
  if (view === '2d') return showFull(true)
  if (booth) closeBooth()
  stageView.setState({ view: 'seat' })
}
