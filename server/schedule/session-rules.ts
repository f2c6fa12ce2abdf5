import { can, mayEditBooth } from '../../shared/grants/can.ts'
import type { SetSession } from '../../shared/schedule/schedule.ts'
import type { ScheduleRefusal } from '../../shared/schedule/schedule-words.ts'
import { phaseOf, startRefusal } from '../../shared/schedule/session-times.ts'
import type { ShownExhibition } from '../exhibition/exhibitions.ts'
import type { StoredSession } from '../storage/schedule-port.ts'
import type { KnownVisitor } from '../visitors/visitors.ts'

/** Who may set sessions: at a booth who may edit it, in the hall itself who may edit the exhibition. */
export const maySetAt = (visitor: KnownVisitor, exhibition: string, booth: string, now: number): boolean =>
  booth === ''
    ? can({ visitor: visitor.id, grants: visitor.grants }, 'exhibition.edit', { kind: 'exhibition', exhibition }, now)
    : mayEditBooth(visitor, exhibition, booth, now)

/** The session that a request makes of what was before, or why it does not. Storage still sees to overlaps. */
export function sessionOf(
  asked: SetSession,
  before: StoredSession | undefined,
  { exhibition, demos }: Pick<ShownExhibition, 'exhibition' | 'demos'>,
  by: { id: string; visitor: string; now: number },
): { ok: true; session: StoredSession } | { ok: false; reason: ScheduleRefusal } {
  const { booth, demo, text, startsAt, minutes } = asked
  const no = (reason: ScheduleRefusal) => ({ ok: false, reason }) as const
  if (before && before.booth !== booth) return no('invalid')
  if (before && before.sequence !== asked.sequence) return no('changed-meanwhile')
  if (before && phaseOf(before, by.now) === 'over') return no('over')
  if (booth !== '' && !exhibition.booths.some(({ id }) => id === booth)) return no('no-such-booth')
  const shown = demo === '' ? undefined : demos.get(booth)?.find(({ id }) => id === demo)
  if (demo !== '' && !shown) return no('no-such-demo')
  const title = asked.title.en || asked.title.zh ? asked.title : shown?.title
  if (!title || !(title.en || title.zh)) return no('no-title')
  const refused = startRefusal(startsAt, before?.startsAt, by.now)
  if (refused) return no(refused)
  return {
    ok: true,
    session: {
      id: before?.id ?? by.id,
      exhibition: exhibition.slug,
      booth,
      demo,
      title,
      text,
      startsAt,
      minutes,
      cancelled: false,
      sequence: before ? before.sequence + 1 : 0,
      madeAt: before?.madeAt ?? by.now,
      changedAt: by.now,
      changedBy: by.visitor,
    },
  }
}
