/** A host without or with a port, and what follows; nothing that two readers could read in two ways. */
export const APP_URL = /^https?:\/\/((?:[a-z0-9-]+\.)*[a-z0-9-]+(?::\d{1,5})?)(?:[/?#][\x21-\x5b\x5d-\x7e]*)?$/i
const HOST = /^(?:[a-z0-9-]+\.)*[a-z0-9-]+(?::\d{1,5})?$/

/** Hosts that one exhibition may allow. */
export const MOST_HOSTS = 20

/** The host of an app's address, as an organizer allows it: lower-case, with its port if it has one. */
export const hostOf = (url: string): string | undefined => APP_URL.exec(url)?.[1]?.toLowerCase()

export const isHost = (text: string): boolean => text.length <= 200 && HOST.test(text)

/** Hosts as somebody writes them down, one a line or with commas, also as whole addresses; `wrong` is what is none. */
export function readHosts(text: string): { hosts: string[]; wrong: string[] } {
  const words = text.split(/[\s,;，；、]+/).filter((word) => word !== '')
  const hosts = words.map((word) => hostOf(word) ?? word.toLowerCase())
  return { hosts: [...new Set(hosts.filter(isHost))], wrong: hosts.filter((host) => !isHost(host)) }
}
