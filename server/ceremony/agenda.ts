import { totalSeconds } from '../../shared/ceremony/cue-times.ts'
import { sessionOfCeremony } from '../../shared/ceremony/night-words.ts'
import { isOpenCount } from '../../shared/ceremony/open-count.ts'
import type { RunOfShow } from '../../shared/ceremony/run-of-show.ts'
import type { Bilingual } from '../../shared/exhibition/text.ts'
import {
  LONGEST_MINUTES,
  MOST_SESSIONS,
  SESSION_LIMITS,
  SHORTEST_MINUTES,
} from '../../shared/schedule/schedule-words.ts'
import { endOf } from '../../shared/schedule/session-times.ts'
import type { Services } from '../services.ts'
import type { StoredCeremony } from '../storage/ceremony-port.ts'
import type { StoredSession } from '../storage/schedule-port.ts'

type Needs = Pick<Services, 'storage' | 'schedules' | 'now' | 'log'>

/** A night is told of in steps, so that a cue that grows by a second moves nothing. */
const STEP_MINUTES = 5
/** Two processes may set it at the same moment. */
const TRIES = 3

/**
 * Brings the hall's schedule in step with a ceremony: announced and with a time it has a session there, which moves with
 * it and is called off with it. Who marked the session hears of it as of every other. Safe to call again.
 */
export async function setInAgenda(services: Needs, ceremony: StoredCeremony): Promise<void> {
  const { storage, schedules, now, log } = services
  try {
    for (let tries = 0; tries < TRIES; tries++) {
      const before = await storage.schedule.find(sessionOfCeremony(ceremony.id))
      const session = sessionOf(ceremony, before, now())
      if (!session) return
      const saved = await storage.schedule.save(session, MOST_SESSIONS, true)
      if (saved.ok) return schedules.changed(session, before)
    }
    log.warn({ ceremony: ceremony.id }, 'the agenda was changed by others all the time')
  } catch (error) {
    // What the organizer wrote is stored; the agenda follows with the next change or start.
    log.error({ err: error, ceremony: ceremony.id }, 'a ceremony could not be set in the agenda')
  }
}

/** The session as it should stand; undefined when it does. */
function sessionOf(
  { id, exhibition, show, announced, changedBy }: StoredCeremony,
  before: StoredSession | undefined,
  now: number,
): StoredSession | undefined {
  const startsAt = announced ? show.startsAt : null
  const changed = { changedAt: now, changedBy, sequence: before ? before.sequence + 1 : 0 }
  if (startsAt === null) return before && !before.cancelled ? { ...before, ...changed, cancelled: true } : undefined
  const said = { title: titleOf(show), text: textOf(show), startsAt, minutes: minutesOf(show), cancelled: false }
  if (!before && endOf(said) <= now) return undefined
  if (before && JSON.stringify(saidOf(before)) === JSON.stringify(said)) return undefined
  const made = { id: sessionOfCeremony(id), exhibition, booth: '', demo: '', madeAt: before?.madeAt ?? now }
  return { ...made, ...said, ...changed }
}

const saidOf = ({ title, text, startsAt, minutes, cancelled }: StoredSession) => ({
  title,
  text,
  startsAt,
  minutes,
  cancelled,
})

const cut = (text: string) => [...text].slice(0, SESSION_LIMITS.title).join('')
const titleOf = ({ title }: RunOfShow) =>
  title.en || title.zh ? { en: cut(title.en), zh: cut(title.zh) } : { en: 'Award night', zh: '颁奖之夜' }

/** How many awards there are is in the programme; who gets them is not known here. What is counted in the open is no secret. */
export function textOf({ awards }: Pick<RunOfShow, 'awards'>): Bilingual {
  const open = awards.filter(isOpenCount).length
  const sealed = awards.length - open
  const all = `${awards.length} ${awards.length === 1 ? 'award' : 'awards'}`
  if (open === 0)
    return {
      en: `${all}, read out from sealed envelopes on the stage.`,
      zh: `${awards.length} 个奖项，在舞台上从密封的信封中现场揭晓。`,
    }
  if (sealed === 0)
    return {
      en: `${all}, voted on in the open and read out on the stage.`,
      zh: `${awards.length} 个奖项，由公开计票产生，在舞台上现场揭晓。`,
    }
  return {
    en: `${all} on the stage: ${sealed} read out from sealed envelopes, ${open} by an open count.`,
    zh: `${awards.length} 个奖项，在舞台上现场揭晓：${sealed} 个出自密封的信封，${open} 个由公开计票产生。`,
  }
}

const minutesOf = ({ cues }: RunOfShow): number =>
  Math.min(
    LONGEST_MINUTES,
    Math.max(SHORTEST_MINUTES, Math.ceil(totalSeconds(cues) / 60 / STEP_MINUTES) * STEP_MINUTES),
  )
