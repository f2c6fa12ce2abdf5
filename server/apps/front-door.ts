import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Config } from '../config.ts'

/** The host that serves nothing but apps, when there is one. */
export const demoHost = ({ demoOrigin }: Pick<Config, 'demoOrigin'>): string | undefined =>
  demoOrigin === undefined ? undefined : new URL(demoOrigin).host

export const hostOfRequest = ({ headers }: Pick<IncomingMessage, 'headers'>): string =>
  (headers.host ?? '').toLowerCase()

const isAppPath = (url = '/'): boolean => /^\/(?:apps(?:[/?]|$)|laurel-demo\.js(?:\?|$))/.test(url)

/**
 * Sends what concerns apps to `serve` before anything else of the server hears of it: Colyseus answers some requests, and
 * opens every answer to every origin, before our own routes are asked. On DEMO_ORIGIN's host there is nothing else.
 */
export function standBefore(
  http: Server,
  config: Pick<Config, 'demoOrigin'>,
  serve: (request: IncomingMessage, response: ServerResponse) => void,
): void {
  const host = demoHost(config)
  const isApart = (request: IncomingMessage) => host !== undefined && hostOfRequest(request) === host
  const emit = http.emit.bind(http)
  http.emit = (event: string, ...told: unknown[]): boolean => {
    const request = told[0] as IncomingMessage
    if (event === 'request' && (isAppPath(request.url) || isApart(request))) {
      serve(request, told[1] as ServerResponse)
      return true
    }
    if (event === 'upgrade' && isApart(request)) {
      const socket = told[1] as Duplex
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n')
      return true
    }
    return emit(event, ...told)
  }
}
