import { useEffect } from 'react'
import { say } from '../../shared/exhibition/say.ts'
import { shownNow } from '../exhibition/exhibition-store.ts'
import { session, useSession } from '../hall-session/session.ts'
import { hallWords } from '../i18n/hall.ts'
import { languageStore } from '../i18n/language.ts'
import { moderationWords } from '../i18n/moderation.ts'
import { wordsNow } from '../i18n/words.ts'
import type { HallSnapshot, PersonView } from '../net/types.ts'
import { announce } from '../ui/live-region.tsx'
import { toast } from '../ui/toast.tsx'

/** People come and go in bursts; they are told together so often. */
const BATCH_MS = 4000

/** Tells screen readers what happens: who comes and goes (batched), what is said, hands, cheers of the open booth. */
export function useHappenings(): void {
  const connection = useSession((state) => state.connection)
  useEffect(() => {
    if (!connection) return
    const came = new Map<number, string>()
    const went = new Map<number, string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const flush = () => {
      timer = undefined
      const t = wordsNow(hallWords)
      const parts = [summary(came, t.joined, t.joinedMany), summary(went, t.left, t.leftMany)].filter(Boolean)
      came.clear()
      went.clear()
      if (parts.length > 0) announce(parts.join(' '))
    }
    const stop = connection.store.subscribe((hall, before) => {
      if (hall.phase.name !== 'live' || before.phase.name !== 'live' || before.me < 0) return
      if (hall.people !== before.people) {
        notePeople(hall, before, came, went)
        if (came.size + went.size > 0) timer ??= setTimeout(flush, BATCH_MS)
      }
      if (hall.chat !== before.chat) tellChat(hall, before)
      if (hall.cheers !== before.cheers) tellCheers(hall, before)
      if (hall.mutedMinutes !== before.mutedMinutes) tellMuted(hall.mutedMinutes)
      if (hall.revision !== before.revision) both(wordsNow(hallWords).changed)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [connection])
}

function summary(
  people: ReadonlyMap<number, string>,
  one: (name: string) => string,
  many: (name: string, more: number) => string,
): string {
  const [first] = people.values()
  if (first === undefined) return ''
  return people.size === 1 ? one(first) : many(first, people.size - 1)
}

function notePeople(
  hall: HallSnapshot,
  before: HallSnapshot,
  came: Map<number, string>,
  went: Map<number, string>,
): void {
  for (const [slot, person] of hall.people) {
    const known: PersonView | undefined = before.people.get(slot)
    if (!known && slot !== hall.me) came.set(slot, person.name)
    if (known && !known.handRaised && person.handRaised && slot !== hall.me)
      announce(wordsNow(hallWords).handUp(person.name))
  }
  for (const [slot, person] of before.people) {
    if (hall.people.has(slot) || slot === hall.me) continue
    if (!came.delete(slot)) went.set(slot, person.name) // who came and went within a batch is not worth a word
  }
}

function tellChat(hall: HallSnapshot, before: HallSnapshot): void {
  const last = before.chat.at(-1)
  const from = last ? hall.chat.findIndex(({ id }) => id === last.id) + 1 : 0
  const mine = hall.people.get(hall.me)?.visitor
  const { booth } = session.getState()
  for (const message of hall.chat.slice(from)) {
    if (message.hidden || message.visitor === mine || hall.mutedForMe.has(message.visitor)) continue
    if (message.channel.kind === 'booth' && message.channel.booth !== booth) continue
    announce(wordsNow(hallWords).saidBy(message.name, message.text))
  }
}

function tellCheers(hall: HallSnapshot, before: HallSnapshot): void {
  const { booth } = session.getState()
  const shown = booth ? shownNow()?.booths.get(booth) : undefined
  if (!booth || !shown) return
  const cheers = hall.cheers.get(booth) ?? 0
  if (cheers > (before.cheers.get(booth) ?? 0))
    announce(wordsNow(hallWords).cheersNow(say(shown.title, languageStore.getState().language), cheers))
}

function tellMuted(minutes: number): void {
  const t = wordsNow(moderationWords)
  both(minutes > 0 ? t.mutedNotice(minutes) : t.unmutedNotice)
}

function both(text: string): void {
  toast(text)
  announce(text)
}
