import { type ExecFileSyncOptions, execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium, HEADLESS_SHELL } from './find-chromium.ts'

/** Before the tests: makes sure that there is a Chromium, installing Debian's where this may be done. */
const before = findChromium()
const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version') && !process.env.CHROME_PATH
// its build without windows too, where Debian has it: the tests take a third less time in it
if (mayInstall && before !== HEADLESS_SHELL) {
  const wanted = before ? ['chromium-headless-shell'] : ['chromium', 'chromium-headless-shell']
  process.stdout.write(`Installing of Debian, for the browser tests: ${wanted.join(' ')}.\n`)
  if (!installs(wanted) && !before) installs(['chromium'])
}
if (!findChromium()) {
  process.stderr.write(
    'The browser tests need a Chromium: install the package "chromium" (or Chrome), or set CHROME_PATH to one.\n',
  )
  process.exit(1)
}

function installs(packages: readonly string[]): boolean {
  const quiet: ExecFileSyncOptions = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  try {
    execFileSync('apt-get', ['update', '-qq'], quiet)
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet)
    return true
  } catch {
    return false // apt has said why
  }
}
