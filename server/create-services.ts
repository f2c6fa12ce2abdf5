import { randomInt } from 'node:crypto'
import { createBells } from './bell/bells.ts'
import { createLocalBus } from './bus/local-bus.ts'
import { createCeremonies } from './ceremony/create-ceremonies.ts'
import { giveAwards } from './ceremony/give-awards.ts'
import { runStageDemos } from './ceremony/stage-demos.ts'
import type { Config } from './config.ts'
import { createDemos } from './demos/demos.ts'
import { createExhibitions } from './exhibition/create-exhibitions.ts'
import { createFiles } from './files/files.ts'
import { createLog } from './log.ts'
import { countNight } from './numbers/count-night.ts'
import { countWatching } from './numbers/count-watching.ts'
import { createNumbers } from './numbers/numbers.ts'
import { createQuestions } from './questions/questions.ts'
import { createReplays } from './replay/replays.ts'
import { createSchedules } from './schedule/schedules.ts'
import { createSeals } from './seals/create-seals.ts'
import { tellOperator } from './seals/tell-operator.ts'
import { readServerSecret } from './server-secret.ts'
import type { Services } from './services.ts'
import { openStorage } from './storage/open-storage.ts'
import { createDrafts } from './studio/drafts.ts'
import { createVotes } from './votes/votes.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** Letters and digits by the system's randomness. */
export const randomId = (length: number): string =>
  Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/**
 * Opens what the server's features stand on. `stop` closes it in the right order.
 * @throws DataError when the data cannot be opened.
 */
export async function createServices(
  config: Config,
  now: () => number = Date.now,
): Promise<Services & { stop: () => Promise<void> }> {
  const log = createLog(config.logLevel)
  const storage = await openStorage(
    config.databaseUrl ? { kind: 'postgres', url: config.databaseUrl } : { kind: 'sqlite', dir: config.dataDir },
  )
  const bus = createLocalBus()
  const exhibitions = createExhibitions(storage, bus)
  const secret = await readServerSecret(config.dataDir)
  const core = { config, log, now, id: randomId, storage, bus, exhibitions, secret, localToken: randomId(40) }
  const seals = createSeals(core)
  await tellOperator({ log, seals })
  const votes = createVotes(core, seals.key)
  const schedules = createSchedules(core)
  const ceremonies = await createCeremonies({ ...core, seals, votes, schedules })
  const base = {
    ...core,
    files: createFiles(core),
    schedules,
    numbers: createNumbers(core),
    questions: createQuestions(core),
    seals,
    votes,
    ceremonies,
    replays: createReplays({ ...core, ceremonies }),
  }
  const demos = await createDemos(base)
  const endStageDemos = await runStageDemos({ ...base, demos })
  const bells = await createBells(base)
  const drafts = createDrafts(base)
  const awards = giveAwards(base)
  const nightCounter = countNight(base)
  const watchCounter = countWatching({ ...base, demos })
  return {
    ...base,
    demos,
    bells,
    drafts,
    watchCounter,
    awards,
    nightCounter,
    stop: async () => {
      await base.ceremonies.close()
      await base.replays.close()
      await awards.stop()
      await nightCounter.stop()
      endStageDemos()
      demos.close()
      watchCounter.stop()
      await base.numbers.stop()
      base.questions.close()
      await bells.close()
      await base.files.stop()
      exhibitions.stop()
      await storage.close()
    },
  }
}
