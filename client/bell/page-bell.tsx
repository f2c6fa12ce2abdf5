import { useCallback, useEffect, useRef, useState } from 'react'
import type { StaffRing } from '../../shared/bell/bell.ts'
import type { Bilingual } from '../../shared/exhibition/text.ts'
import { useVisitor } from '../entry/visitor-store.ts'
import { bellStaffWords } from '../i18n/bell-staff.ts'
import { useSay } from '../i18n/use-say.ts'
import { wordsNow } from '../i18n/words.ts'
import { announce } from '../ui/live-region.tsx'
import { toast } from '../ui/toast.tsx'
import { acceptRing, readRingsNow } from './bell-api.ts'
import { RingCards } from './ring-cards.tsx'

/** A bell may be heard so much later here than in the hall. */
const EVERY_MS = 4000

interface Props {
  booth: string
  /** How many missed rings nobody has seen. */
  onUnseen?: (count: number) => void
}

/** The bell of a booth on its staff's pages beside the hall; who has one open is reached there. Shows nothing to others. */
export function PageBell({ booth, onUnseen }: Props) {
  const works = useVisitor().known?.grants.some(
    ({ role, scope }) => role === 'exhibitor' && scope.kind === 'booth' && scope.booth === booth,
  )
  const [me, setMe] = useState('')
  const say = useSay()
  const [title, setTitle] = useState<Bilingual>({ en: '', zh: '' })
  const [rings, setRings] = useState<readonly StaffRing[]>([])
  const dismissed = useRef(new Set<string>())
  const unseen = useRef(onUnseen)
  unseen.current = onUnseen
  useEffect(() => {
    if (!works) return
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const now = await readRingsNow(booth, stop.signal)
      if (stop.signal.aborted || (!now.ok && now.reason === 'not-allowed')) return
      if (now.ok) {
        unseen.current?.(now.unseen)
        setTitle(now.booth.title)
        setRings((before) => merge(before, now.rings, now.now, dismissed.current))
      }
      timer = setTimeout(() => void look(), EVERY_MS)
    }
    void look()
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [booth, works])
  const note = (ring: StaffRing) => setRings((before) => before.map((one) => (one.id === ring.id ? ring : one)))
  const accept = async ({ id }: StaffRing) => {
    const answer = await acceptRing(booth, id)
    if (answer.ok) {
      if (answer.yours) setMe(answer.ring.byVisitor)
      return note(answer.ring)
    }
    const text = wordsNow(bellStaffWords).refusals[answer.reason]
    toast(text)
    announce(text)
  }
  const dismiss = useCallback(({ id }: StaffRing) => {
    dismissed.current.add(id)
    setRings((before) => before.filter((ring) => ring.id !== id))
  }, [])
  if (rings.length === 0) return null
  return (
    <div className="page-bell">
      <RingCards
        rings={rings}
        me={me}
        boothName={() => say(title)}
        onAccept={(ring) => void accept(ring)}
        onDismiss={dismiss}
        wayTo={({ instance }) => `/b/${booth}?i=${encodeURIComponent(instance)}`}
      />
    </div>
  )
}

/** What rings now, and what was shown before: a bell that is gone was missed when its time was up, else it was answered. */
function merge(
  before: readonly StaffRing[],
  open: readonly StaffRing[],
  now: number,
  dismissed: ReadonlySet<string>,
): readonly StaffRing[] {
  const known = before.flatMap((ring) => {
    if (ring.outcome !== 'open' || open.some(({ id }) => id === ring.id)) return [ring]
    return now >= ring.until ? [{ ...ring, outcome: 'missed' as const }] : []
  })
  const fresh = open.filter(({ id }) => !dismissed.has(id) && !known.some((ring) => ring.id === id))
  return fresh.length === 0 && known.length === before.length && known.every((ring, n) => ring === before[n])
    ? before
    : [...known, ...fresh]
}
