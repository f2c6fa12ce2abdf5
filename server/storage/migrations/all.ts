import type { Migration } from 'kysely/migration'
import { foundation } from './0001-foundation.ts'
import { demos } from './0002-demos.ts'
import { files } from './0003-files.ts'
import { comingBack } from './0004-coming-back.ts'
import { drafts } from './0005-drafts.ts'
import { leads } from './0006-leads.ts'
import { bell } from './0007-bell.ts'
import { messages } from './0008-messages.ts'
import { questions } from './0009-questions.ts'
import { schedule } from './0010-schedule.ts'
import { numbers } from './0011-numbers.ts'
import { tours } from './0012-tours.ts'
import { ceremonies } from './0013-ceremonies.ts'
import { seals } from './0014-seals.ts'
import { votes } from './0015-votes.ts'
import { afterTheNight } from './0016-after-the-night.ts'
import { replays } from './0017-replays.ts'
import { chatOfRuns } from './0018-chat-of-runs.ts'
import { toldLength } from './0019-told-length.ts'
import { shownNames } from './0020-shown-names.ts'

/** Numbered, run in this order at start, each once. Add at the end; never change one that was released. */
export const migrations: Record<string, Migration> = {
  '0001-foundation': foundation,
  '0002-demos': demos,
  '0003-files': files,
  '0004-coming-back': comingBack,
  '0005-drafts': drafts,
  '0006-leads': leads,
  '0007-bell': bell,
  '0008-messages': messages,
  '0009-questions': questions,
  '0010-schedule': schedule,
  '0011-numbers': numbers,
  '0012-tours': tours,
  '0013-ceremonies': ceremonies,
  '0014-seals': seals,
  '0015-votes': votes,
  '0017-replays': replays,
  '0016-after-the-night': afterTheNight,
  '0018-chat-of-runs': chatOfRuns,
  '0019-told-length': toldLength,
  '0020-shown-names': shownNames,
}
