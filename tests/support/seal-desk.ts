import type { CeremonyLine, DeskAnswer } from '../../shared/ceremony/desk.ts'
import type { Envelope } from '../../shared/seals/envelope.ts'
import type {
  CommitmentsOfExhibition,
  ImportedResults,
  SealAnswer,
  SealDesk,
} from '../../shared/seals/seal-messages.ts'
import { post } from './director.ts'
import { shortShow } from './short-show.ts'
import { boothIdOf } from './small-exhibition.ts'
import { SMALL } from './start-hall.ts'
import type { TestVisitor } from './test-visitor.ts'

/** An organizer at the envelopes of a ceremony. */
export interface Sealer {
  ceremony: string
  desk(): Promise<SealDesk>
  line(award: string): Promise<SealDesk['awards'][number]>
  seals(award: string, winner: number, more?: { citation?: string; reason?: string }): Promise<SealAnswer>
  imports(file: string | Uint8Array, store?: boolean, reason?: string): Promise<ImportedResults>
  asks<Value extends object = object>(path: string, body?: unknown): Promise<SealAnswer<Value>>
}

const said = (text: string) => ({ en: text, zh: '' })

export function atEnvelopes(visitor: TestVisitor, ceremony: string, exhibition = SMALL): Sealer {
  const base = `/api/ceremonies/${ceremony}`
  const desk = async () => (await (await visitor.fetch(`${visitor.url}${base}/envelopes`)).json()) as SealDesk
  return {
    ceremony,
    desk,
    async line(award) {
      const line = (await desk()).awards.find((one) => one.award === award)
      if (!line) throw new Error(`There is no award ${award}.`)
      return line
    },
    seals: (award, winner, { citation = '', reason = '' } = {}) =>
      post(visitor, `${base}/envelopes`, {
        award,
        winners: [boothIdOf(exhibition, winner)],
        citation: said(citation),
        person: '',
        reason,
      }),
    imports: (file, store = false, reason = '') =>
      post(visitor, `${base}/envelopes/import`, { file: Buffer.from(file).toString('base64'), store, reason }),
    asks: (path, body = {}) => post(visitor, `${base}/${path}`, body),
  }
}

/** A ceremony that was written and not announced yet. */
export async function writesCeremony(
  organizer: TestVisitor,
  show = shortShow(SMALL),
  exhibition = SMALL,
): Promise<Sealer> {
  const made = await post<DeskAnswer<{ ceremony: CeremonyLine }>>(
    organizer,
    `/api/exhibitions/${exhibition}/ceremonies`,
    {
      revision: 0,
      show,
    },
  )
  if (!made.ok) throw new Error(`The ceremony was refused: ${made.reason}.`)
  return atEnvelopes(organizer, made.ceremony.id, exhibition)
}

/** As anybody asks, without a cookie. */
export async function commitmentsOf(url: string): Promise<CommitmentsOfExhibition['commitments']> {
  const response = await fetch(`${url}/api/exhibitions/${SMALL}/commitments`)
  return ((await response.json()) as CommitmentsOfExhibition).commitments
}

export const anEnvelope = (change: Partial<Envelope> = {}): Envelope => ({
  v: 1,
  exhibition: SMALL,
  ceremony: 'night',
  award: 'jury',
  name: { en: 'Jury award', zh: '评审团奖' },
  winners: [{ booth: 'booth1', title: { en: 'Tidal Twin', zh: '潮汐孪生' }, team: { en: 'Tide', zh: '潮' } }],
  citation: { en: 'For "light"', zh: '以光' },
  person: '',
  salt: 'ab'.repeat(32),
  ...change,
})
