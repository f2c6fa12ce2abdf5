import { BoothLive, VIEWS } from '../../shared/hall/state.ts'
import type { HallContext } from '../rooms/hall-context.ts'

/** Who walks this near to a booth's stand is at the booth; who goes further than the second figure has left it. Metres. */
const ARRIVES = 3.5
const LEAVES = 5
/** A panel that was opened stays open while its visitor strolls about it. */
const OPENED_LEAVES = 14

/** Keeps the booths' counts in step over all instances. Returns its undo. */
export function countCheers(hall: HallContext, counts: ReadonlyMap<string, number>): () => void {
  const set = (booth: string, cheers: number) => {
    let live = hall.state.booths.get(booth)
    if (!live) {
      if (cheers === 0) return
      live = new BoothLive()
      hall.state.booths.set(booth, live)
    }
    if (live.cheers !== cheers) live.cheers = cheers
  }
  for (const [booth, cheers] of counts) set(booth, cheers)
  return hall.services.bus.subscribe('booth.cheered', ({ exhibition, booth, cheers }) => {
    if (exhibition === hall.exhibition) set(booth, cheers)
  })
}

/** Says of everybody at which booth they are, from where they stand. Called a few times a second. */
export function noticeBooths(hall: HallContext): void {
  const { booths } = hall.shown()
  for (const member of hall.people.members.values()) {
    const pose = hall.where(member.slot)
    if (!pose) continue
    const { person, opened } = member
    const away = (booth: string) => {
      const stand = booths.get(booth)?.stand
      return stand ? Math.hypot(stand.x - pose.x, stand.z - pose.z) : Number.POSITIVE_INFINITY
    }
    // In the 2D view nobody walks: an opened booth is left only by leaving it.
    const stays = person.view === VIEWS.indexOf('2d') ? booths.has(opened) : away(opened) <= OPENED_LEAVES
    if (opened !== '' && stays) continue
    member.opened = ''
    let at = away(person.booth) <= LEAVES ? person.booth : ''
    let nearest = Math.min(ARRIVES, away(at))
    for (const { id, stand } of booths.values()) {
      if (Math.abs(stand.x - pose.x) > ARRIVES || Math.abs(stand.z - pose.z) > ARRIVES) continue
      const metres = away(id)
      if (metres < nearest) {
        nearest = metres
        at = id
      }
    }
    if (person.booth !== at) person.booth = at
  }
}
