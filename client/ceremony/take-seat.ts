import { shownNow } from '../exhibition/exhibition-store.ts'
import { tellRefusal } from '../hall-session/acts.ts'
import { session } from '../hall-session/session.ts'
import { hallWords } from '../i18n/hall.ts'
import { wordsNow } from '../i18n/words.ts'
import { goTo } from '../route/route-store.ts'
import { announce } from '../ui/live-region.tsx'
import { toast } from '../ui/toast.tsx'

/** One tap: the server finds the best free seat and sits one down; in 2D the page of the hall is open, where the show is. */
export async function takeSeat(): Promise<void> {
  const { connection, view } = session.getState()
  const shown = shownNow()
  if (view === '2d' && shown) goTo({ name: 'exhibition', slug: shown.exhibition.slug })
  const reply = await connection?.request('ceremony.seat', {})
  if (!reply || reply.ok) return
  if (reply.reason !== 'no-seat') return tellRefusal(reply.reason)
  const said = wordsNow(hallWords).noSeat
  toast(said)
  announce(said)
}
