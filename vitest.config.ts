import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Each process that a test starts reads our TypeScript as Node kept it from the one before, as those of a server do. */
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules/.cache/node')

/**
 * What waits more than it works, on a real clock or another process: four at a time keep two processors busy. A machine may
 * stand still for longer than the second that Vitest would wait for what is polled.
 */
const patient = {
  pool: 'forks',
  maxWorkers: 4,
  sequence: { groupOrder: 1 },
  expect: { poll: { timeout: 15_000 } },
  hookTimeout: 120_000,
} as const

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/count-reporter.ts'],
    // The files of a worker share its modules: to load the server anew for each of them took a fifth of the run.
    isolate: false,
    // Much of a test is made for a moment: it is gone before the collector looks, which took a tenth of the run.
    execArgv: ['--max-semi-space-size=64'],
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], ...patient, testTimeout: 30_000 } },
      {
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts', 'tests/start/**/*.test.ts'],
          ...patient,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'room',
          include: ['tests/room/**/*.test.ts', 'tests/fuzz/**/*.test.ts'],
          ...patient,
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/sample-template.ts'],
          env: { LAUREL_TEST_KEEPS_PORT: '1' },
          pool: 'forks',
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
          // The processor draws the hall here, and two files may share it: patience, not sleeps.
          testTimeout: 360_000,
          expect: { poll: { timeout: 90_000, interval: 100 } },
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
