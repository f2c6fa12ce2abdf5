import type { BoothDraft } from '../../shared/studio/booth-draft.ts'
import type { BoothStaff, DraftNow, InviteLine } from '../../shared/studio/studio-messages.ts'
import type { Hall } from './start-hall.ts'
import type { TestVisitor } from './test-visitor.ts'

export interface Told {
  status: number
  body: Record<string, unknown>
}

/** A visitor's hand on the studio's routes of one booth. */
export function studioOf(hall: Hall, visitor: Pick<TestVisitor, 'fetch'>, booth: string) {
  const ask = async (path: string, post?: unknown): Promise<Told> => {
    const answer = await visitor.fetch(`${hall.url}/api/booths/${booth}/${path}`, {
      ...(post === undefined
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(post) }),
    })
    const text = await answer.text()
    return { status: answer.status, body: text ? JSON.parse(text) : {} }
  }
  const draft = async () => (await ask('draft')).body as unknown as DraftNow
  return {
    ask,
    draft,
    /** Changes fields of the draft as it stands. */
    edits: async (fields: Partial<BoothDraft>) => {
      const now = await draft()
      return ask('draft', { revision: now.revision, draft: { ...now.draft, ...fields } })
    },
    publishes: async () => ask('publish', { revision: (await draft()).revision }),
    invites: async (meantFor = '') => (await ask('invites', { meantFor })).body.invite as unknown as InviteLine,
    staff: async () => (await ask('staff')).body as unknown as BoothStaff,
  }
}
