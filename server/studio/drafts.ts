import * as z from 'zod/mini'
import { Demo } from '../../shared/demos/demo.ts'
import type { StoredProject } from '../../shared/exhibition/stored.ts'
import { sameValue } from '../../shared/importer/same-value.ts'
import { BoothDraft, draftOf, withDraft } from '../../shared/studio/booth-draft.ts'
import { checkDraft, type DraftProblem, withoutBlanks } from '../../shared/studio/check-draft.ts'
import { type Json, mergeThree } from '../../shared/studio/merge-three.ts'
import type { Services } from '../services.ts'

/** How a draft is kept: with what was published when it was begun, so that a later import is told from an edit. */
const Kept = z.object({ base: BoothDraft, draft: BoothDraft })

export interface OpenDraft {
  revision: number
  draft: BoothDraft
  published: BoothDraft
  /** Visitor who changed it last, or empty. */
  by: string
  at: number
}
export interface BoothAt {
  exhibition: string
  booth: string
}
export type DraftChange =
  | { ok: true; now: OpenDraft }
  | { ok: false; reason: 'changed-meanwhile'; now: OpenDraft }
  | { ok: false; reason: 'unready'; problems: DraftProblem[] }
  | { ok: false; reason: 'no-such-booth' | 'no-such-version' }

/**
 * Drafts of booths. Every change names the revision that it was made from; one that comes late is answered with what stands
 * now, and whoever made it brings the two together (`mergeThree`).
 */
export interface Drafts {
  open(at: BoothAt): Promise<OpenDraft | undefined>
  save(at: BoothAt, draft: BoothDraft, revision: number, by: string): Promise<DraftChange>
  /** The draft becomes what everybody sees; what they saw until then is kept as a version. */
  publish(at: BoothAt, revision: number, by: string): Promise<DraftChange>
  /** The draft becomes what everybody sees now. */
  revert(at: BoothAt, revision: number, by: string): Promise<DraftChange>
  /** The draft becomes an earlier version; published it is only by `publish`. */
  restore(at: BoothAt, version: number, revision: number, by: string): Promise<DraftChange>
}

export function createDrafts({
  storage,
  exhibitions,
  bus,
  now,
}: Pick<Services, 'storage' | 'exhibitions' | 'bus' | 'now'>): Drafts {
  const published = async ({ exhibition, booth }: BoothAt): Promise<BoothDraft | undefined> => {
    const stored = await storage.exhibitions.load(exhibition)
    const project = stored?.projects.find(({ id }) => id === booth)
    return project && draftOf(project)
  }
  const write = async (at: BoothAt, kept: z.infer<typeof Kept>, revision: number, by: string) => {
    const row = { booth: at.booth, body: JSON.stringify(kept), by, at: now() }
    if (!(await storage.drafts.save(row, revision))) return undefined
    bus.publish('draft.changed', { booth: at.booth, revision: revision + 1 })
    return { revision: revision + 1, draft: kept.draft, published: kept.base, by, at: row.at }
  }

  /** As it stands, begun or brought up to what was published since if need be; somebody else may do so at the same time. */
  const open = async (at: BoothAt): Promise<OpenDraft | undefined> => {
    for (;;) {
      const base = await published(at)
      if (!base) return undefined
      const row = await storage.drafts.load(at.booth)
      const kept = row && Kept.parse(JSON.parse(row.body))
      if (row && kept && sameValue(kept.base, base))
        return { revision: row.revision, draft: kept.draft, published: base, by: row.by, at: row.at }
      const draft = kept ? upTo(base, kept) : base
      const written = await write(at, { base, draft }, row?.revision ?? 0, row?.by ?? '')
      if (written) return written
    }
  }

  /** Changes the draft that stands at `revision`. */
  const change = async (at: BoothAt, revision: number, by: string, edit: (opened: OpenDraft) => BoothDraft) => {
    const opened = await open(at)
    if (!opened) return { ok: false, reason: 'no-such-booth' } as const
    const written =
      opened.revision === revision
        ? await write(at, { base: opened.published, draft: edit(opened) }, revision, by)
        : undefined
    if (written) return { ok: true, now: written } as const
    const stands = await open(at)
    return stands
      ? ({ ok: false, reason: 'changed-meanwhile', now: stands } as const)
      : ({ ok: false, reason: 'no-such-booth' } as const)
  }

  return {
    open,
    save: (at, draft, revision, by) => change(at, revision, by, () => draft),
    revert: (at, revision, by) => change(at, revision, by, (opened) => opened.published),
    async restore(at, version, revision, by) {
      const body = await storage.drafts.version(at.booth, version)
      if (body === undefined) return { ok: false, reason: 'no-such-version' }
      const draft = BoothDraft.parse(JSON.parse(body))
      return change(at, revision, by, () => draft)
    },
    async publish(at, revision, by) {
      const opened = await open(at)
      if (!opened) return { ok: false, reason: 'no-such-booth' }
      if (opened.revision !== revision) return { ok: false, reason: 'changed-meanwhile', now: opened }
      const draft = withoutBlanks(opened.draft)
      const problems = checkDraft(draft)
      if (problems.length > 0) return { ok: false, reason: 'unready', problems }
      const clean = { ...draft, demos: draft.demos.map((demo) => Demo.parse(demo)) as BoothDraft['demos'] }
      let before: BoothDraft | undefined
      await exhibitions.change(at.exhibition, (stored) => {
        const projects = stored.projects.map((project): StoredProject => {
          if (project.id !== at.booth) return project
          before = draftOf(project)
          // Somebody imported a list between opening and this: what the draft did not touch is as the list says.
          return withDraft(project, upTo(before, { base: opened.published, draft: clean }))
        })
        return before && { ...stored, projects }
      })
      if (!before) return { ok: false, reason: 'no-such-booth' }
      if (!sameValue(before, clean))
        await storage.drafts.addVersion({ booth: at.booth, body: JSON.stringify(before), by, at: now() })
      const stands = await change(at, revision, by, () => clean)
      // Whatever somebody wrote meanwhile stands as a draft upon what is published now.
      return stands.ok || stands.reason !== 'changed-meanwhile' ? stands : { ok: true, now: stands.now }
    },
  }
}

/** A draft moved onto what is published now; where both changed, the draft has the word. */
function upTo(published: BoothDraft, { base, draft }: { base: BoothDraft; draft: BoothDraft }): BoothDraft {
  // Both are JSON of one shape, and so is what comes of them.
  const { value } = mergeThree(base as Json, draft as Json, published as Json)
  return BoothDraft.parse(value)
}
