import type { Demo } from '../../shared/demos/demo.ts'
import { askJson } from '../http/ask-json.ts'

const kept = new Map<string, Promise<Demo | undefined>>()

/** Demos that are not published yet, for who makes them. */
const unpublished = new Map<string, Demo>()
const watching = new Set<() => void>()
export function showUnpublished(booth: string, demos: readonly Demo[]): void {
  for (const demo of demos) unpublished.set(`${booth}/${demo.id}`, demo)
  for (const tell of watching) tell()
}
export const findUnpublished = (booth: string, demo: string): Demo | undefined => unpublished.get(`${booth}/${demo}`)
/** Calls whenever what is made changes; returns its undo. */
export function watchUnpublished(tell: () => void): () => void {
  watching.add(tell)
  return () => watching.delete(tell)
}

/** A demo whole, fetched once for each revision of the exhibition; undefined when it could not be had. */
export function fetchDemo(booth: string, demo: string, revision: number): Promise<Demo | undefined> {
  const key = `${booth}/${demo}/${revision}`
  const mine = findUnpublished(booth, demo)
  if (mine) return Promise.resolve(mine)
  let fetched = kept.get(key)
  if (!fetched) {
    fetched = askJson<Demo>(`/api/booths/${booth}/demos/${demo}`).then((answer) =>
      answer.ok ? answer.body : undefined,
    )
    kept.set(key, fetched)
    void fetched.then((found) => found ?? kept.delete(key))
  }
  return fetched
}
