import type { IncomingMessage } from 'node:http'
import type { Response } from 'express'
import { hostOfRequest } from '../apps/front-door.ts'
import type { Config } from '../config.ts'

/** What pages of ours may frame: apps, and where no page allows more nothing else. */
export const appFrames =
  ({ demoOrigin, publicUrl }: Pick<Config, 'demoOrigin' | 'publicUrl'>) =>
  (request: IncomingMessage): string => {
    if (demoOrigin) return `${demoOrigin}/apps/`
    const hosts = new Set([...(publicUrl ? [new URL(publicUrl).host] : []), hostOfRequest(request)])
    const named = [...hosts].filter((host) => /^[a-z0-9.-]+(?::\d+)?$/.test(host))
    return named.length === 0 ? "'none'" : named.map((host) => `${host}/apps/`).join(' ')
  }

/** Lets this page frame apps of other hosts too: those that the exhibition's organizer allowed. */
export function allowFrames(response: Response, hosts: readonly string[]): void {
  const policy = response.getHeader('Content-Security-Policy')
  if (hosts.length === 0 || typeof policy !== 'string') return
  response.set(
    'Content-Security-Policy',
    policy.replace(/frame-src [^;]*/, (sources) => `${sources} ${hosts.join(' ')}`),
  )
}
