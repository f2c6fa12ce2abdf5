import * as z from 'zod/mini'
import { BoothDraft } from './booth-draft.ts'
import type { DraftProblem } from './check-draft.ts'

const revision = z.int().check(z.gte(0))

/** POST /api/booths/<booth>/draft: the whole draft, made from that revision of it. */
export const SaveDraft = z.strictObject({ revision, draft: BoothDraft })
export type SaveDraft = z.infer<typeof SaveDraft>

/** POST .../publish and .../revert: of the revision that whoever asks has seen. */
export const AtRevision = z.strictObject({ revision })

/** POST .../invites. `meantFor`: a name or an e-mail address, told on the invite's page and on the list. */
export const NewInvite = z.strictObject({
  meantFor: z.string().check(z.trim(), z.maxLength(120)),
})

/** A draft as the studio has it. */
export interface DraftNow {
  revision: number
  draft: BoothDraft
  /** As everybody sees the booth. */
  published: BoothDraft
  /** Who changed the draft last; an empty name for nobody yet. */
  by: { id: string; name: string }
  at: number
  /** Who asks. */
  you: string
}

export interface BoothVersion {
  version: number
  by: string
  at: number
}

export type DraftRefusal =
  | { ok: false; reason: 'changed-meanwhile'; now: DraftNow }
  | { ok: false; reason: 'unready'; problems: DraftProblem[] }
  | { ok: false; reason: 'invalid' | 'no-such-booth' | 'no-such-version' | 'not-allowed' | 'no-profile' }

/** An invite as its makers see it. */
export interface InviteLine {
  id: string
  booth: string
  meantFor: string
  until: number
  state: 'open' | 'used' | 'expired' | 'withdrawn'
  /** Path of the invite's page, while it is open. */
  path: string
}
export interface BoothStaffLine {
  /** Id of the grant. */
  id: string
  visitor: string
  name: string
}
export interface BoothStaff {
  staff: BoothStaffLine[]
  invites: InviteLine[]
}
/** GET /api/exhibitions/<slug>/invites */
export interface InvitesOfExhibition {
  booths: ({ booth: string } & BoothStaff)[]
}
