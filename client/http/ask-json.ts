/** Answer of our own server: the parsed body with its status, or `unreachable` when no answer came. */
export type Answer<T> =
  | { ok: true; status: number; body: T }
  | { ok: false; status: number; body: unknown }
  | { ok: false; status: 0; body: null }

/**
 * Asks our own server, which this page was built with: the body's type is its word. Never rejects; a network that is
 * away is `status: 0`.
 */
export async function askJson<T>(
  path: string,
  init: { post?: unknown; signal?: AbortSignal; headers?: Readonly<Record<string, string>> } = {},
): Promise<Answer<T>> {
  try {
    const response = await fetch(path, {
      headers: {
        accept: 'application/json',
        ...(init.post === undefined ? {} : { 'content-type': 'application/json' }),
        ...init.headers,
      },
      credentials: 'same-origin',
      ...(init.post === undefined ? {} : { method: 'POST', body: JSON.stringify(init.post) }),
      ...(init.signal ? { signal: init.signal } : {}),
    })
    const text = await response.text()
    const body: unknown = text && response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : null
    if (response.ok) return { ok: true, status: response.status, body: body as T }
    return { ok: false, status: response.status, body }
  } catch {
    return { ok: false, status: 0, body: null } // offline, aborted or a broken body: the caller offers another try
  }
}
