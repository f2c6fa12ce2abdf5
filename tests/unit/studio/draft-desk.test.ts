import { expect, it, vi } from 'vitest'
import { openDraftDesk } from '../../../client/studio/draft-desk.ts'
import type { BoothDraft } from '../../../shared/studio/booth-draft.ts'
import type { DraftNow } from '../../../shared/studio/studio-messages.ts'

const said = (en: string) => ({ en, zh: '' })
const EMPTY: BoothDraft = {
  ...{ title: said('Moth'), team: said(''), summary: said(''), facts: [], links: [], pictures: [] },
  ...{ poster: '', logo: '', tone: 'category', demos: [] },
}

it('what is taken back while it is on its way is taken back, whichever way the answer comes', async () => {
  for (const first of ['answer', 'news'] as const) {
    let now: DraftNow = {
      revision: 1,
      draft: EMPTY,
      published: EMPTY,
      by: { id: 'ada', name: 'Ada' },
      at: 0,
      you: 'ada',
    }
    let tellNews = (_now: DraftNow) => {}
    let arrive = () => {}
    const refuse = () => Promise.reject(new Error('nobody asked for that'))
    const desk = openDraftDesk({
      read: (after) =>
        after < 0
          ? Promise.resolve({ ok: true, status: 200, body: now })
          : new Promise((resolve) => {
              tellNews = (body) => resolve({ ok: true, status: 200, body })
            }),
      save: (_revision, draft) =>
        new Promise((resolve) => {
          arrive = () => {
            now = { ...now, revision: now.revision + 1, draft }
            resolve({ ok: true, status: 200, body: now })
          }
        }),
      ...{ publish: refuse, revert: refuse, restore: refuse },
    })
    await vi.waitFor(() => expect(desk.store.getState().phase).toBe('open'), 10_000)
    desk.edit({ title: said('Moth Radio') })
    void desk.flush()
    desk.edit({ title: said('Moth') }) // as it was before
    if (first === 'news') tellNews({ ...now, revision: 2, draft: { ...EMPTY, title: said('Moth Radio') } })
    arrive()
    await vi.waitFor(() => expect(desk.store.getState().revision).toBe(2), 10_000)
    expect(desk.store.getState()).toMatchObject({ draft: { title: said('Moth') }, conflicts: [] })
    desk.close()
  }
})

it('what is typed while a save is on its way is written, also when the desk is left before the answer', async () => {
  let now: DraftNow = { revision: 1, draft: EMPTY, published: EMPTY, by: { id: 'ada', name: 'Ada' }, at: 0, you: 'ada' }
  const asked: string[] = []
  let arrive = () => {}
  const refuse = () => Promise.reject(new Error('nobody asked for that'))
  const desk = openDraftDesk({
    read: (after) => (after < 0 ? Promise.resolve({ ok: true, status: 200, body: now }) : new Promise(() => {})),
    save: (_revision, draft) => {
      asked.push(draft.title.en)
      return new Promise((resolve) => {
        arrive = () => {
          now = { ...now, revision: now.revision + 1, draft }
          resolve({ ok: true, status: 200, body: now })
        }
      })
    },
    ...{ publish: refuse, revert: refuse, restore: refuse },
  })
  await vi.waitFor(() => expect(desk.store.getState().phase).toBe('open'))
  desk.edit({ title: said('Moth Radio') })
  void desk.flush()
  desk.edit({ title: said('Moth Radio One') })
  desk.close()
  arrive()
  await vi.waitFor(() => expect(asked).toEqual(['Moth Radio', 'Moth Radio One']))
  arrive()
  await vi.waitFor(() => expect(desk.store.getState().saving).toBe('saved'))
  expect(asked).toHaveLength(2)
})
