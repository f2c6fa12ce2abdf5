import { type ExecFileSyncOptions, execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from './find-chromium.ts'

/** Before the tests: makes sure that there is a Chromium, installing Debian's where this may be done. */
if (!findChromium()) {
  const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  if (mayInstall) {
    process.stdout.write('No Chromium was found; installing the chromium package of Debian.\n')
    const quiet: ExecFileSyncOptions = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }
    execFileSync('apt-get', ['update', '-qq'], quiet)
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet)
  }
  if (!findChromium()) {
    process.stderr.write(
      'The browser tests need a Chromium: install the package "chromium" (or Chrome), or set CHROME_PATH to one.\n',
    )
    process.exit(1)
  }
}
