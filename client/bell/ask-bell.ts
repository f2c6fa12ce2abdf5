import type { HallPayload, HallReplies } from '../../shared/hall/requests.ts'
import { tellRefusal } from '../hall-session/acts.ts'
import { session } from '../hall-session/session.ts'
import { bellWords } from '../i18n/bell.ts'
import { wordsNow } from '../i18n/words.ts'
import { announce } from '../ui/live-region.tsx'
import { toast } from '../ui/toast.tsx'

type BellRequest = 'bell.ring' | 'bell.cancel' | 'bell.wish' | 'bell.presence'

/** Asks the hall about a bell; a refusal is told in the bell's own words, where it has some. */
export async function askBell<Name extends BellRequest>(
  name: Name,
  payload: HallPayload<Name>,
): Promise<HallReplies[Name] | undefined> {
  const reply = await session.getState().connection?.request(name, payload)
  if (!reply || reply.ok) return reply
  const said = (wordsNow(bellWords).refusals as Readonly<Record<string, string>>)[reply.reason]
  if (!said) tellRefusal(reply.reason)
  else {
    toast(said)
    announce(said)
  }
  return reply
}
