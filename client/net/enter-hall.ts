import type { Enter, EnterReply } from '../../shared/visitors/profile.ts'

/** Longest label and booth id that the server reads; a mangled link must keep nobody out. */
const ID_CHARS = 24

/** Asks the server's door for a seat. Undefined when there was no answer that we understand: try again later. */
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
      body: JSON.stringify(readable(enter)),
      signal,
    })
    // 429 says when to come again; any other error is a proxy's, or a server's that is going down.
    if (!response.ok && response.status !== 429) return undefined
    return (await response.json()) as EnterReply
  } catch {
    return undefined // no network, a proxy's page instead of JSON, or we stopped asking
  }
}

const readable = ({ view, instance, booth, near, seat, again, run }: Enter): Enter => ({
  view,
  ...(instance && { instance: instance.slice(0, ID_CHARS) }),
  ...(booth && { booth: booth.slice(0, ID_CHARS) }),
  ...(near && [near.x, near.z, near.heading].every(Number.isFinite) && { near }),
  ...(seat !== undefined && { seat }),
  ...(again && { again }),
  ...(run && { run: run.slice(0, ID_CHARS) }),
})
