import type { App } from '../app.ts'

/**
 * Draws what the first visitors would otherwise wait for: fonts and posters of every open exhibition, one after the other
 * so that visitors come first. Asked over our own port, like a browser; what is kept on disk already costs one read.
 */
export async function warmUp({ url, services: { exhibitions, log } }: App): Promise<void> {
  for (const { slug, open, booths } of await exhibitions.list()) {
    if (!open) continue
    const paths = [
      `/fonts/e/${slug}.css`,
      ...[384, 192].flatMap((width) => booths.map(({ poster }) => `${poster}?w=${width}`)),
    ]
    for (const path of paths) {
      const answer = await fetch(url + path).catch(() => undefined) // the server is ending: nobody waits for this
      if (!answer) return
      await answer.arrayBuffer()
      if (!answer.ok) log.warn({ path, status: answer.status }, 'could not be drawn ahead')
    }
  }
}
