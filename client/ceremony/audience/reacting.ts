import { createStore } from 'zustand/vanilla'
import type { Gesture } from '../../../shared/avatars/gestures.ts'
import type { Reaction } from '../../../shared/ceremony/ceremony-words.ts'
import { intend, onIntent } from '../../hall-session/intents.ts'
import { writing } from '../../hud/use-hall-keys.ts'
import type { HallConnection } from '../../net/types.ts'
import { ceremonyStore } from '../ceremony-store.ts'
import { gatherReactions, type Reacting } from './gather-reactions.ts'

/** What the own avatar does with a reaction; each lets a leaf or a heart rise. */
const GESTURE_OF: Readonly<Record<Reaction, Gesture>> = {
  clap: 'clap',
  cheer: 'cheer',
  heart: 'heart',
  leaf: 'wave',
  wow: 'cheer',
}
/** Keys of the gestures count as what they are; the other two have the next ones on the keyboard. */
export const REACTION_KEYS: Readonly<Record<Reaction, string>> = {
  clap: '2',
  cheer: '3',
  heart: '5',
  leaf: '7',
  wow: '8',
}
const OF_GESTURE: Partial<Record<Gesture, Reaction>> = { clap: 'clap', cheer: 'cheer', heart: 'heart' }

/** How many of one's own count since the cue began, as far as is known. */
export const mine = createStore<{ count: number; bounded: boolean }>(() => ({ count: 0, bounded: false }))

let reacting: Reacting | undefined
let own = false

/** One reaction of this visitor: seen on the avatar at once, counted by the hall. */
export function react(reaction: Reaction): void {
  if (!reacting) return
  reacting.add(reaction)
  own = true
  intend({ kind: 'gesture', gesture: GESTURE_OF[reaction] })
  own = false
}

/** The avatar puts its arms up, which here is not a cheer that counts. */
export function armsUp(): void {
  own = true
  intend({ kind: 'gesture', gesture: 'cheer' })
  own = false
}

/** Lets reactions count while the show runs, whether by button, by key, or as a gesture. Returns its undo. */
export function startReacting(connection: HallConnection): () => void {
  const gathering = gatherReactions({
    send: async (reaction, times) => {
      const reply = await connection.request('ceremony.react', { reaction, times })
      return reply.ok ? reply.counted : undefined
    },
    onMine: (by, fewer) =>
      mine.setState(({ count, bounded }) => ({ count: Math.max(0, count + by), bounded: bounded || fewer })),
  })
  reacting = gathering
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) return
    if (event.key === REACTION_KEYS.leaf) react('leaf')
    if (event.key === REACTION_KEYS.wow) react('wow')
  }
  addEventListener('keydown', onKey)
  const stops = [
    onIntent((intent) => {
      const reaction = intent.kind === 'gesture' && !own ? OF_GESTURE[intent.gesture] : undefined
      if (reaction) gathering.add(reaction)
    }),
    ceremonyStore.subscribe(({ show }, before) => {
      if (show?.played !== before.show?.played) mine.setState({ count: 0, bounded: false })
    }),
  ]
  return () => {
    removeEventListener('keydown', onKey)
    for (const stop of stops) stop()
    gathering.stop()
    mine.setState({ count: 0, bounded: false })
    if (reacting === gathering) reacting = undefined
  }
}
