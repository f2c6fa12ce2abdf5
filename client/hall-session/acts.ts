import type { HallPayload, HallReplies, HallRequestName } from '../../shared/hall/requests.ts'
import { refusalWords } from '../i18n/refusals.ts'
import { wordsNow } from '../i18n/words.ts'
import { announce } from '../ui/live-region.tsx'
import { toast } from '../ui/toast.tsx'
import { intend, type Target } from './intents.ts'
import { closeBooth, openBooth } from './open-booth.ts'
import { hallNow, session } from './session.ts'

/** Asks the hall; a refusal is told in words. Undefined when there is no hall to ask. */
export async function ask<Name extends HallRequestName>(
  name: Name,
  payload: HallPayload<Name>,
): Promise<HallReplies[Name] | undefined> {
  const { connection } = session.getState()
  if (!connection) return undefined
  const reply = await connection.request(name, payload)
  if (!reply.ok) tellRefusal(reply.reason)
  return reply
}

/** A closed list of reasons, each with its sentence; a reason of a newer server gets the general one. */
export function tellRefusal(reason: string): void {
  const t = wordsNow(refusalWords)
  const said = (t as Readonly<Record<string, string>>)[reason] ?? t.broken
  toast(said)
  announce(said)
}

export const cheerBooth = (booth: string, on: boolean) => ask('booth.cheer', { booth, on })
export const bookmarkBooth = (booth: string, on: boolean) => ask('booth.bookmark', { booth, on })
export const raiseHand = (on: boolean) => ask('avatar.raiseHand', { on })

/** Draws the way and walks it; in the 2D view there is no floor, so the hall carries the avatar, or its booth opens. */
export function walkTo(to: Target): void {
  const { view } = session.getState()
  session.setState({ sheet: null, following: null })
  if (view === '3d') {
    closeBooth()
    intend({ kind: 'walk', to })
  } else if (to.kind === 'booth') openBooth(to.booth)
  else void teleportTo(to)
}

export async function teleportTo(to: Target): Promise<void> {
  const reply = await ask('avatar.teleport', { to })
  if (!reply?.ok) return
  session.setState({ sheet: null, following: null })
  if (session.getState().view === '3d' && session.getState().booth) closeBooth()
  intend({ kind: 'placed', x: reply.x, z: reply.z, heading: reply.heading, epoch: reply.epoch })
}

export function follow(slot: number | null): void {
  session.setState({ following: slot })
  intend({ kind: 'follow', slot })
  if (slot !== null) announce(hallNow().people.get(slot)?.name ?? '')
}
