import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDrawing } from '../../../server/drawing/drawing.ts'

let dataDir: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'laurel-drawing-'))
})
afterAll(() => rm(dataDir, { recursive: true }))

// Once seen: posters asked for just as the idle process was told to go were answered with 500, because its end failed
// whatever was waiting, also with the process that had taken its place.
it('draws what is asked for while an idle process is on its way out', async () => {
  const drawing = createDrawing({ dataDir, root: join(import.meta.dirname, '../../..'), idleMs: 1 })
  try {
    expect((await drawing.fonts.css('Ada')).files).toHaveLength(5)
    await later(2) // it was told to go, and is not gone yet
    expect((await drawing.fonts.css('Bo')).files).toHaveLength(5)
  } finally {
    await drawing.stop()
  }
}, 120_000)
