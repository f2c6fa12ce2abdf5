import { networkInterfaces } from 'node:os'

/** The machine's own addresses in its networks, IPv4, most likely home or office ones first. */
export function lanAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((entries) => entries ?? [])
  const outside = all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address)
  const rank = (address: string) => (address.startsWith('192.168.') ? 0 : address.startsWith('10.') ? 1 : 2)
  return outside.sort((a, b) => rank(a) - rank(b))
}
