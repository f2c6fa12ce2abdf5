import type { Enter, EnterReply } from '../../shared/visitors/profile.ts'

/** Asks the server's door for a seat. Undefined when the server did not answer: try again later. */
export async function enterHall(
  exhibition: string,
  enter: Enter,
  { origin, fetch, signal }: { origin: string; fetch: typeof globalThis.fetch; signal: AbortSignal },
): Promise<EnterReply | undefined> {
  try {
    const response = await fetch(`${origin}/api/exhibitions/${encodeURIComponent(exhibition)}/enter`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(enter),
      signal,
    })
    if (response.status >= 500) return undefined
    const reply = (await response.json()) as EnterReply | { ok: false; reason: 'too-fast'; retryIn?: number }
    return reply
  } catch {
    return undefined // no network, a proxy's page instead of JSON, or we stopped asking
  }
}
