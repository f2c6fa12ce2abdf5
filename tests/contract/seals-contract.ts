import { describe, expect, it } from 'vitest'
import type { Sealing } from '../../server/storage/seal-port.ts'
import { PHRASE_SHOWN_MS } from '../../server/storage/seal-port.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { BEFORE } from '../../shared/ceremony/state.ts'
import type { StoredAward, StoredExhibition, StoredProject } from '../../shared/exhibition/stored.ts'
import { anEnvelope } from '../support/seal-desk.ts'

interface Making {
  fresh: (name: string) => string
  project: (id: string, category: string) => StoredProject
  exhibition: (slug: string, projects: StoredProject[]) => StoredExhibition
}

/** What every storage promises of sealed results. */
export function sealsContract(storage: () => Storage, { fresh, project, exhibition }: Making): void {
  describe('seals', () => {
    const named = (en: string) => ({ en, zh: '' })
    const award = (en: string, edition = '2026'): StoredAward => ({
      id: 'a',
      name: named(en),
      edition,
      tier: 'first',
      person: '',
    })
    const sealing = (of: Partial<Sealing['envelope']>, more: Partial<Sealing> = {}): Sealing => ({
      envelope: {
        id: fresh('env'),
        exhibition: fresh('show'),
        ceremony: fresh('night'),
        award: 'jury',
        name: named('Jury award'),
        edition: '2026',
        sha256: fresh('sha'),
        sealedAt: 1_800_000_000_000,
        sealedBy: 'olga',
        box: 'AAAA',
        ...of,
      },
      replaces: null,
      reason: '',
      winners: [],
      ...more,
    })
    const called = ({ id, title, team }: StoredProject) => ({ booth: id, title, team })
    const hallOf = async (...awards: StoredAward[]) => {
      const slug = fresh('show')
      const booth = { ...project(fresh('b'), 'one'), awards }
      await storage().exhibitions.save(exhibition(slug, [booth]), 0)
      return { slug, booth }
    }

    /** What happens at the reveal. */
    const readsOut = async (
      { envelope: { ceremony, exhibition, sha256, sealedAt } }: Sealing,
      winner: StoredProject,
    ) => {
      const winners = [{ booth: winner.id, title: winner.title, team: winner.team }]
      const envelope = anEnvelope({ exhibition, ceremony, winners })
      const opened = { award: 'jury', at: 9, envelope, sha256, sealedAt }
      const event = { type: 'go' } as const
      const line = { ceremony, run: 'night', seq: 1, at: 9, event, state: BEFORE, cue: null, by: '' }
      expect(await storage().ceremonies.append(line, [opened])).toBe(true)
      return envelope
    }

    it('keeps one standing envelope an award, and those before it with the reason', async () => {
      const ceremony = fresh('night')
      const [first, rival, second] = [sealing({ ceremony }), sealing({ ceremony }), sealing({ ceremony, box: 'BBBB' })]
      expect(await storage().seals.add([first])).toEqual({ ok: true })
      expect(await storage().seals.add([rival])).toEqual({ ok: false, reason: 'changed-meanwhile' })
      const replacing = { ...second, replaces: first.envelope.id, reason: 'Misread' }
      replacing.envelope.sealedAt += 5
      expect(await storage().seals.add([replacing])).toEqual({ ok: true })
      expect(await storage().seals.add([{ ...rival, replaces: first.envelope.id }])).toMatchObject({ ok: false })
      const stored = await storage().seals.ofCeremony(ceremony)
      expect(stored.map(({ id, replaced }) => [id, replaced])).toEqual([
        [first.envelope.id, { at: replacing.envelope.sealedAt, reason: 'Misread' }],
        [second.envelope.id, null],
      ])
      expect(stored[1]).toMatchObject({ name: named('Jury award'), edition: '2026', sealedBy: 'olga', opened: null })
      expect(await storage().seals.box(second.envelope.id)).toBe('BBBB')
    })

    it('is sealed by one of two who do so at once', async () => {
      const ceremony = fresh('night')
      const both = await Promise.all([1, 2].map(() => storage().seals.add([sealing({ ceremony })])))
      expect(both.filter(({ ok }) => ok)).toHaveLength(1)
      expect(await storage().seals.ofCeremony(ceremony)).toHaveLength(1)
    })

    it('is never taken away with the night that somebody deletes in the same moment', async () => {
      for (let round = 0; round < 8; round += 1) {
        const [{ slug }, id] = [await hallOf(), fresh('night')]
        const show = { title: named('Night'), startsAt: null, zone: 'UTC', awards: [], cues: [] }
        const about = { announced: false, toldSeconds: null, revision: 1, madeAt: 1, changedAt: 1, changedBy: 'olga' }
        await storage().ceremonies.save({ id, exhibition: slug, show, ...about }, 0)
        const [sealed] = await Promise.all([
          storage().seals.add([sealing({ exhibition: slug, ceremony: id })]),
          storage().ceremonies.removeDraft(id, 'night'),
        ])
        expect(sealed).toEqual({ ok: true })
        expect(await storage().seals.ofCeremony(id)).toHaveLength(1)
        expect(await storage().ceremonies.removeDraft(id, 'night')).toBe('sealed')
      }
      const id = fresh('night')
      expect(await storage().ceremonies.removeDraft(id, 'night')).toBe('removed')
    })

    it('stores a list of results whole or not at all', async () => {
      const ceremony = fresh('night')
      const [good, taken] = [sealing({ ceremony, award: 'good' }), sealing({ ceremony, award: 'taken' })]
      await storage().seals.add([taken])
      const list = [good, sealing({ ceremony, award: 'taken' })]
      expect(await storage().seals.add(list)).toEqual({ ok: false, reason: 'changed-meanwhile' })
      expect((await storage().seals.ofCeremony(ceremony)).map((one) => one.award)).toEqual(['taken'])
    })

    it('remembers every award that a booth was shown with, and seals none of them', async () => {
      const { slug, booth } = await hallOf(award('Grand prize', '2025'), award('Jury award'))
      await storage().exhibitions.save(exhibition(slug, [{ ...booth, awards: [] }]), 1)
      expect(await storage().seals.shown(slug)).toEqual(
        expect.arrayContaining([
          { ...called(booth), name: named('Grand prize'), edition: '2025' },
          { ...called(booth), name: named('Jury award'), edition: '2026' },
        ]),
      )
      const winners = [called(booth)]
      const tried = (name: string, edition: string) =>
        storage().seals.add([sealing({ exhibition: slug, name: named(name), edition }, { winners })])
      for (const [name, edition] of [
        ['JURY award', '2026'],
        ['Jury award', ''],
        ['Grand prize', '2025'],
      ] as const)
        expect(await tried(name, edition)).toEqual({ ok: false, reason: 'was-public' })
      expect(await tried('Grand prize', '2026')).toEqual({ ok: true })
      const another = [{ ...called(booth), booth: 'another', title: named('Another') }]
      expect(await storage().seals.add([sealing({ exhibition: slug }, { winners: another })])).toEqual({ ok: true })
    })

    it('knows what it was shown with by its name too, in whatever exhibition and at whatever booth it stands now', async () => {
      const { slug, booth } = await hallOf(award('Jury award'))
      // Renamed since, and then removed; its list called it otherwise.
      const renamed = {
        ...booth,
        title: named(`${booth.title.en} two`),
        listed: { title: named('As listed'), team: booth.team },
      }
      await storage().exhibitions.save(exhibition(slug, [renamed]), 1)
      await storage().exhibitions.save(exhibition(slug, []), 2)
      const seals = (title: string, team: string) =>
        storage().seals.add([sealing({}, { winners: [{ booth: fresh('b'), title: named(title), team: named(team) }] })])
      const refused = { ok: false, reason: 'was-public' }
      expect(await seals(`${booth.title.en.toUpperCase()}!`, 'team')).toEqual(refused)
      expect(await seals(renamed.title.en, '')).toEqual(refused)
      expect(await seals('As listed', 'Team')).toEqual(refused)
      expect(await seals(booth.title.en, 'Another team')).toEqual({ ok: true })
      expect(await seals('', '')).toEqual({ ok: true })
    })

    it('shows no award of which a result is sealed, right or wrong, until it was read out', async () => {
      const { slug, booth } = await hallOf()
      const sealed = sealing({ exhibition: slug }, { winners: [called(booth)] })
      await storage().seals.add([sealed])
      const other = project(fresh('b'), 'one')
      const save = (revision: number, ...awards: StoredAward[]) =>
        storage().exhibitions.save(exhibition(slug, [booth, { ...other, awards }]), revision)
      expect(await save(1, award('jury  Award'))).toEqual({ ok: false, reason: 'sealed-award' })
      expect(await save(1, award('Jury award', ''))).toEqual({ ok: false, reason: 'sealed-award' })
      expect((await storage().exhibitions.load(slug))?.projects).toHaveLength(1)
      expect(await save(1, award('Jury award', '2025'))).toEqual({ ok: true, revision: 2 })
      expect(await storage().seals.waiting(slug)).toEqual([{ name: named('Jury award'), edition: '2026' }])

      const { ceremony } = sealed.envelope
      const envelope = await readsOut(sealed, booth)
      expect(await storage().seals.waiting(slug)).toEqual([])
      expect((await storage().seals.ofCeremony(ceremony))[0]?.opened).toEqual({ at: 9, envelope })
      expect(await storage().seals.shown(slug)).toContainEqual({
        ...called(booth),
        name: named('Jury award'),
        edition: '2026',
      })
      expect(await save(2, award('Jury award'))).toEqual({ ok: true, revision: 3 })
      const late = sealing({ exhibition: slug, ceremony }, { replaces: sealed.envelope.id, reason: 'Late' })
      expect(await storage().seals.add([late])).toEqual({ ok: false, reason: 'changed-meanwhile' })
    })

    it('shows what was read out also while another envelope waits for an award of that name', async () => {
      const { slug, booth } = await hallOf()
      const [held, postponed] = [sealing({ exhibition: slug }), sealing({ exhibition: slug })]
      await storage().seals.add([held, postponed])
      await readsOut(held, booth)
      const other = project(fresh('b'), 'one')
      const saves = (...projects: StoredProject[]) => storage().exhibitions.save(exhibition(slug, projects), 1)
      const winning = (one: StoredProject) => ({ ...one, awards: [award('Jury award')] })
      expect(await saves(booth, winning(other))).toEqual({ ok: false, reason: 'sealed-award' })
      expect(await saves(winning(booth), other)).toEqual({ ok: true, revision: 2 })
    })

    it('reads out no envelope that was replaced at that moment', async () => {
      const ceremony = fresh('night')
      const [first, second] = [sealing({ ceremony }), sealing({ ceremony })]
      await storage().seals.add([first])
      await storage().seals.add([{ ...second, replaces: first.envelope.id, reason: 'Misread' }])
      const { sha256, sealedAt } = first.envelope
      const opened = { award: 'jury', at: 9, envelope: anEnvelope(), sha256, sealedAt }
      const line = {
        ceremony,
        run: 'night',
        seq: 1,
        at: 9,
        event: { type: 'go' },
        state: BEFORE,
        cue: null,
        by: '',
      } as const
      await expect(storage().ceremonies.append(line, [opened])).rejects.toThrow(/replaced/)
      expect(await storage().ceremonies.events(ceremony, 'night')).toEqual([])
    })

    it('knows one key, and shows its phrase to one visitor for an hour or until they have it', async () => {
      const made = await storage().seals.keepKey('f1', 5)
      // A Postgres that was named may be one of an earlier run.
      expect(await storage().seals.keepKey('f2', 6)).toEqual(made)
      expect(await storage().seals.key()).toEqual(made)
      if (made.shownTo !== '') return
      const [ada, bo] = [fresh('v'), fresh('v')]
      const shows = (visitor: string, at: number) => storage().seals.showPhrase(visitor, at)
      expect([await shows(ada, 10), await shows(bo, 11), await shows(ada, 12)]).toEqual([true, false, true])
      expect(await shows(ada, 11 + PHRASE_SHOWN_MS)).toBe(false)
      await storage().seals.phraseKept(bo, 20)
      expect(await shows(ada, 21)).toBe(true)
      await storage().seals.phraseKept(ada, 22)
      expect(await shows(ada, 23)).toBe(false)
      expect(await storage().seals.key()).toMatchObject({ shownTo: ada, keptAt: 22 })
    })
  })
}
