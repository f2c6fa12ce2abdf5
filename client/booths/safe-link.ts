export interface SafeLink {
  href: string
  host: string
}

/** A web address that may be offered as a link: http and https only, no user part. Undefined for all else. */
export function safeLink(text: string): SafeLink | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined
  const url = new URL(text)
  if (url.username || url.password) return undefined // "https://our-host@evil" reads like our host
  return { href: url.href, host: url.host.replace(/^www\./, '') }
}
