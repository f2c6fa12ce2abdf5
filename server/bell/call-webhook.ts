import { say } from '../../shared/exhibition/say.ts'
import type { Services } from '../services.ts'
import type { StoredRing } from '../storage/bell-port.ts'

/** Longer than a service in use takes; nobody waits for it. */
export const WEBHOOK_MS = 4000

/**
 * Tells the operator's own service that somebody rings: which booth, what the visitor is called in the hall, and the way
 * there. Never throws and is never waited for; what went wrong is in the log.
 */
export async function callWebhook(
  { config, exhibitions, log }: Pick<Services, 'config' | 'exhibitions' | 'log'>,
  ring: StoredRing,
): Promise<void> {
  if (config.bellWebhook === undefined) return
  try {
    const shown = await exhibitions.get(ring.exhibition)
    const booth = shown?.exhibition.booths.find(({ id }) => id === ring.booth)
    const response = await fetch(config.bellWebhook, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(WEBHOOK_MS),
      body: JSON.stringify({
        type: 'bell',
        ring: ring.id,
        exhibition: ring.exhibition,
        booth: { id: ring.booth, title: booth ? say(booth.title, 'en') : '' },
        visitor: { name: ring.name },
        rungAt: new Date(ring.rungAt).toISOString(),
        until: new Date(ring.until).toISOString(),
        url: `${config.publicUrl ?? ''}/b/${ring.booth}?i=${encodeURIComponent(ring.instance)}`,
      }),
    })
    await response.body?.cancel()
    if (!response.ok) log.warn({ status: response.status, ring: ring.id }, 'the bell webhook did not take a ring')
  } catch (error) {
    log.warn({ err: error, ring: ring.id }, 'the bell webhook could not be reached')
  }
}
