import { expect, it } from 'vitest'
import { createLocalBus } from '../../../server/bus/local-bus.ts'
import { createExhibitions } from '../../../server/exhibition/create-exhibitions.ts'
import { openStorage } from '../../../server/storage/open-storage.ts'

it('many who change an exhibition at once all change it', async () => {
  const storage = await openStorage({ kind: 'sqlite', dir: ':memory:' })
  const exhibitions = createExhibitions(storage, createLocalBus())
  const changes = Array.from({ length: 12 }, () =>
    exhibitions.change('hall', (stored) => ({
      ...stored,
      figures: { entries: stored.figures.entries + 1, winners: 0 },
    })),
  )
  await Promise.all(changes)
  expect((await storage.exhibitions.load('hall'))?.figures.entries).toBe(12)
  exhibitions.stop()
  await storage.close()
})
