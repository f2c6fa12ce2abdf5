import type { App } from '../app.ts'
import { lanAddresses } from './addresses.ts'

/** What the person who started the server reads: where the hall is, and the one-time organizer link. */
export async function greeting(
  { services: { config }, port, url }: App,
  organizerPath: string | undefined,
): Promise<string> {
  const lan = config.lan ? lanAddresses().map((address) => `http://${address}:${port}`) : []
  const shown = config.publicUrl ?? lan[0] ?? url
  const lines = ['', `  Laurel is open:   ${shown}`]
  for (const other of [...lan, url]) if (other !== shown) lines.push(`                    ${other}`)
  if (organizerPath) lines.push('', `  Organizer link (works once):`, `  ${shown}${organizerPath}`)
  else lines.push('', `  Organizer's desk:  ${shown}/organizer   (a new link: npm start -- --new-organizer-link)`)
  if (config.lan) lines.push('', await qrCode(shown))
  if (config.lan && lan.length === 0)
    lines.push('', '  This machine has no network address; only it can open the hall.')
  lines.push('', '  Ctrl-C ends it.', '')
  return lines.join('\n')
}

async function qrCode(address: string): Promise<string> {
  const { default: qrcode } = await import('qrcode') // a start without --lan does not wait for it
  return qrcode.toString(address, { type: 'terminal', small: true })
}
