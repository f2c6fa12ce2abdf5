import { type ChildProcess, spawn } from 'node:child_process'

/**
 * What the tests need and what is checked before them, side by side: while Debian brings a browser, types, style and the
 * build are done, and the sample is drawn for the browser tests. The first that fails ends it, with its exit code.
 */
const running = new Set<ChildProcess>()

function runs(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
    running.add(child)
    child.once('close', (code) => {
      running.delete(child)
      if (code === 0) return resolve()
      for (const other of running) other.kill()
      process.exit(code ?? 1)
    })
  })
}

await Promise.all([
  runs(process.execPath, ['tests/support/ensure-chromium.ts']),
  runs('npm', ['run', '--silent', 'build']).then(() => runs(process.execPath, ['tests/support/draw-sample.ts'])),
  runs('npm', ['run', '--silent', 'types']).then(() => runs('npm', ['run', '--silent', 'lint'])),
])
