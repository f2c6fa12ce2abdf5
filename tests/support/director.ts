import type { CeremonyLine, DeskAnswer, DeskEvent, DeskView } from '../../shared/ceremony/desk.ts'
import type { RunOfShow } from '../../shared/ceremony/run-of-show.ts'
import type { Seen } from '../../shared/ceremony/state.ts'
import type { TestVisitor } from './test-visitor.ts'

/** Somebody at a desk, as a browser is: hears the desk's stream, and sends commands. */
export interface Director {
  ceremony: string
  run: string
  view(): DeskView | undefined
  /** Resolves when the desk shows it so. */
  sees(what: string, is: (view: DeskView) => boolean): Promise<DeskView>
  /** `seen`: where the show stood for who sends it; without, wherever it stands. */
  says(event: DeskEvent, seen?: Seen): Promise<DeskAnswer>
  takes(over?: boolean): Promise<DeskAnswer>
  leaves(): void
  /** Resolves when the desk's stream is over, whoever ended it. */
  gone: Promise<void>
}

/** POST with a visitor's cookie, and the answer's body. */
export async function post<Body>(visitor: TestVisitor, path: string, body: unknown): Promise<Body> {
  const response = await visitor.fetch(`${visitor.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return (await response.json()) as Body
}

const PATIENCE_MS = 15_000

/** Sits down at the desk of a run; the first director there has the chair. `had`: when they saw themselves in it last. */
export async function sitAtDesk(
  visitor: TestVisitor,
  ceremony: string,
  run = 'night',
  had?: number,
): Promise<Director> {
  const base = `/api/ceremonies/${ceremony}/runs/${run}`
  const stop = new AbortController()
  let view: DeskView | undefined
  const watching = new Set<(view: DeskView) => void>()
  const response = await visitor.fetch(`${visitor.url}${base}/desk${had === undefined ? '' : `?chair=${had}`}`, {
    signal: stop.signal,
  })
  if (!response.ok || !response.body) throw new Error(`No desk for ${visitor.name}: ${await response.text()}`)
  const read = async (body: ReadableStream<Uint8Array>) => {
    const decoder = new TextDecoder()
    let text = ''
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true })
      const messages = text.split('\n\n')
      text = messages.pop() ?? ''
      for (const message of messages) {
        if (!message.startsWith('data: ')) continue
        view = JSON.parse(message.slice('data: '.length)) as DeskView
        for (const watch of watching) watch(view)
      }
    }
  }
  const gone = read(response.body).catch(() => {}) // it was left, or the server went
  const sees: Director['sees'] = (what, is) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        watching.delete(look)
        reject(new Error(`The desk of ${visitor.name} never showed that ${what}.`))
      }, PATIENCE_MS)
      const look = (now: DeskView) => {
        if (!is(now)) return
        clearTimeout(timer)
        watching.delete(look)
        resolve(now)
      }
      watching.add(look)
      if (view) look(view)
    })
  await sees('anything', () => true)
  return {
    ceremony,
    run,
    view: () => view,
    sees,
    says: (event, seen = {}) => post(visitor, `${base}/events`, { event, ...seen }),
    takes: (over = false) => post(visitor, `${base}/chair`, { over }),
    leaves: () => stop.abort(),
    gone,
  }
}

/** Writes and announces a ceremony as its organizer, and sits down at its desk. */
export async function createDirector(organizer: TestVisitor, exhibition: string, show: RunOfShow): Promise<Director> {
  const made = await post<DeskAnswer<{ ceremony: CeremonyLine }>>(
    organizer,
    `/api/exhibitions/${exhibition}/ceremonies`,
    { revision: 0, show },
  )
  if (!made.ok) throw new Error(`The ceremony was refused: ${made.reason}.`)
  const { id, revision } = made.ceremony
  await post(organizer, `/api/ceremonies/${id}/announce`, { revision, on: true })
  return sitAtDesk(organizer, id)
}
