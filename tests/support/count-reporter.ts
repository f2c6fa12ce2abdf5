import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/** Ends the run with one plain line, "N passed, N failed", and names every test that was skipped. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    let passed = 0
    let failed = errors.length
    let skipped = 0
    for (const module of modules) {
      const before = passed + failed
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed++
        else if (state === 'failed') failed++
        else {
          skipped++
          process.stdout.write(`SKIPPED ${module.relativeModuleId} > ${test.fullName}\n`)
        }
      }
      // A file that cannot even be loaded has no tests, and must not count as a success.
      if (module.state() === 'failed' && passed + failed === before) failed++
    }
    process.stdout.write(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`)
  }
}
