import type { Commitment, Opened } from '../../shared/seals/envelope.ts'
import type { SealRefusal } from '../../shared/seals/seal-words.ts'
import type { Services } from '../services.ts'
import type { StoredEnvelope } from '../storage/seal-port.ts'
import { type SealSurroundings, whyNotSealed } from './check-seal.ts'
import { envelopeOf, seal, unseal } from './make-envelope.ts'
import { namesIn, namesOf } from './names-of.ts'
import { createSealKey } from './seal-key.ts'
import type { SealInput, Seals, SealsAnswer } from './seals.ts'

export function createSeals(
  services: Pick<Services, 'storage' | 'config' | 'exhibitions' | 'now' | 'id' | 'log'>,
): Seals {
  const { storage, exhibitions, now, id, log } = services
  const key = createSealKey(services)
  const keyless = new Set<string>()
  const list = (ceremony: string) => storage.seals.ofCeremony(ceremony)
  const standing = async (ceremony: string) => (await list(ceremony)).filter(({ replaced }) => replaced === null)

  const around = async (input: SealInput): Promise<SealSurroundings | 'no-such-ceremony'> => {
    const [ceremony, shown] = await Promise.all([
      storage.ceremonies.load(input.ceremony),
      exhibitions.get(input.exhibition),
    ])
    if (!ceremony || !shown || ceremony.exhibition !== input.exhibition) return 'no-such-ceremony'
    return {
      award: ceremony.show.awards.find((award) => award.id === input.award),
      booths: shown.exhibition.booths,
      standing: (await standing(input.ceremony)).find(({ award }) => award === input.award),
      names: await namesIn(services, input.exhibition),
      shown: await storage.seals.shown(),
    }
  }
  const read = async (envelope: StoredEnvelope, by: Buffer) => {
    const box = await storage.seals.box(envelope.id)
    if (box === undefined) throw new Error(`The envelope of ${envelope.award} is gone.`)
    return unseal(by, envelope, box)
  }

  const sealAll = async (inputs: readonly SealInput[]): Promise<SealsAnswer> => {
    const checked: { input: SealInput; around: SealSurroundings }[] = []
    for (const input of inputs) {
      const surroundings = await around(input)
      const reason = surroundings === 'no-such-ceremony' ? surroundings : whyNotSealed(input, surroundings)
      if (reason !== undefined || surroundings === 'no-such-ceremony')
        return { ok: false, reason: reason ?? 'no-such-ceremony', award: input.award }
      checked.push({ input, around: surroundings })
    }
    const first = inputs[0]?.award ?? ''
    const keyNow = await key.forSealing()
    if (!keyNow) return { ok: false, reason: 'no-key', award: first }
    const sealedAt = now()
    const sealings = checked.map(({ input, around: { award, booths, names, standing: before } }) => {
      if (!award) throw new Error('An award was checked and is not there.')
      const envelope = envelopeOf(input, award, booths)
      const row = { id: id(12), edition: award.edition, sealedAt, sealedBy: input.by }
      const { reason, by } = input
      const winners = by === 'vote' ? [] : namesOf(names, input.winners) // see whyNotSealed
      return { envelope: seal(keyNow, envelope, row), replaces: before?.id ?? null, reason: reason.trim(), winners }
    })
    const stored = await storage.seals.add(sealings)
    if (!stored.ok) return { ...stored, award: first }
    const commitments = sealings.map(
      ({ envelope: { award, sha256 } }): Commitment => ({ award, sha256, sealedAt, replaced: null, opened: null }),
    )
    return { ok: true, commitments }
  }

  return {
    key,
    list,
    sealAll,
    keyless: () => [...keyless],
    async sealed(ceremony) {
      return new Set((await standing(ceremony)).map(({ award }) => award))
    },
    async ready(ceremony) {
      const ready = new Set<string>()
      const keyNow = await key.read()
      if (keyNow) keyless.delete(ceremony)
      else keyless.add(ceremony)
      for (const envelope of await standing(ceremony)) {
        if (envelope.opened) ready.add(envelope.award)
        else if (keyNow)
          await read(envelope, keyNow).then(
            () => ready.add(envelope.award),
            () => log.error({ ceremony, award: envelope.award }, 'a sealed envelope cannot be opened: it was changed'),
          )
      }
      return ready
    },
    async commitments(ceremony) {
      return (await list(ceremony)).map(({ award, sha256, sealedAt, replaced, opened }) => ({
        award,
        sha256,
        sealedAt,
        replaced,
        opened,
      }))
    },
    async seal(input) {
      const sealed = await sealAll([input])
      const commitment = sealed.ok ? sealed.commitments[0] : undefined
      if (commitment) return { ok: true, commitment }
      return { ok: false, reason: sealed.ok ? 'invalid' : sealed.reason }
    },
    async check(inputs) {
      const refused = new Map<string, SealRefusal>()
      for (const input of inputs) {
        const surroundings = await around(input)
        const reason = surroundings === 'no-such-ceremony' ? surroundings : whyNotSealed(input, surroundings)
        if (reason) refused.set(input.award, reason)
      }
      return refused
    },
    async unseal(ceremony, award, at) {
      const envelope = (await standing(ceremony)).find((one) => one.award === award)
      if (!envelope) throw new Error(`Nothing is sealed for ${award}.`)
      if (envelope.opened) return openedOf(envelope, envelope.opened)
      const keyNow = await key.read()
      if (!keyNow) throw new Error('The key of the sealed results is not on this machine.')
      return openedOf(envelope, { at, envelope: await read(envelope, keyNow) })
    },
    async opened(ceremony) {
      return (await list(ceremony))
        .flatMap((envelope) => (envelope.opened ? [openedOf(envelope, envelope.opened)] : []))
        .sort((a, b) => a.at - b.at)
    },
    async own(envelope, visitor) {
      if (envelope.sealedBy !== visitor) return undefined
      const keyNow = await key.read()
      // Without the key, or with a damaged box, the organizer sees that it is sealed, and of the key what to do.
      return keyNow && read(envelope, keyNow).catch(() => undefined)
    },
  }
}

const openedOf = (
  { award, sha256, sealedAt }: StoredEnvelope,
  { at, envelope }: NonNullable<StoredEnvelope['opened']>,
): Opened => ({ award, at, envelope, sha256, sealedAt })
