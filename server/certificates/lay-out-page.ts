import type { Advance } from '../../shared/posters/faces.ts'
import { printed } from '../../shared/posters/set-line.ts'
import type { PageWords } from './certificate-words.ts'
import { type Box, fitBox, type SetLine } from './fit-box.ts'

/** A4, landscape, in points. */
export const PAGE = { width: 841.89, height: 595.28 } as const
const MIDDLE = PAGE.width / 2

/** Of the ring of leaves round the medal. */
export const WREATH = { x: MIDDLE, y: 92, radius: 37 } as const
export const QR = { x: 702, y: 433, side: 76 } as const
export const LOGO = { x: 50, y: 433, width: 104, height: 76 } as const
/** What is between logo and QR code belongs to those who sign. */
const SIGNED = { x: 172, width: PAGE.width - 2 * 172, y: 428 } as const
export const SIGNATURE_HEIGHT = 46

const column = (y: number, height: number, more: Pick<Box, 'style' | 'largest' | 'smallest'>, width = 640): Box => ({
  x: MIDDLE - width / 2,
  y,
  width,
  height,
  at: 'middle',
  ...more,
})

const BOXES = {
  exhibition: column(145, 32, { style: 'text', largest: 11.5, smallest: 8 }, 600),
  award: column(178, 62, { style: 'display', largest: 44, smallest: 15 }, 690),
  given: column(244, 20, { style: 'text', largest: 11, smallest: 8 }),
  winner: column(266, 58, { style: 'display', largest: 32, smallest: 12 }, 690),
  team: column(326, 26, { style: 'text', largest: 14, smallest: 8 }),
  citation: column(354, 58, { style: 'text', largest: 11.5, smallest: 6 }, 610),
  date: column(512, 18, { style: 'text', largest: 10, smallest: 7 }, 420),
  check: { x: 680, y: 511, width: 120, height: 12, style: 'text', largest: 7.5, smallest: 4 },
  address: { x: 680, y: 523.5, width: 120, height: 10, style: 'text', largest: 6.5, smallest: 3 },
  code: { x: 680, y: 534, width: 120, height: 11, style: 'text', largest: 7, smallest: 4 },
} as const satisfies Record<string, Box>

/** Soft lines are secondary words. */
const SOFT = new Set<string>(['exhibition', 'given', 'team', 'date', 'check', 'address', 'code', 'title'])

export interface LaidLine extends SetLine {
  soft: boolean
  /** What it stands in. */
  box: Box
}

export interface LaidSignature {
  picture: string
  /** Box of the picture, and the line that is signed on. */
  x: number
  y: number
  width: number
  height: number
}

export interface LaidPage {
  lines: LaidLine[]
  signatures: LaidSignature[]
}

/** Where everything stands on a page. Pure: the same words and widths give the same page. */
export function layOutPage(words: PageWords, advance: Advance): LaidPage {
  const lines: LaidLine[] = []
  const set = (name: string, text: string, box: Box) => {
    const one = printed(text.replace(/\s+/g, ' ').trim())
    if (one !== '') lines.push(...fitBox(one, box, advance).map((line) => ({ ...line, soft: SOFT.has(name), box })))
  }
  for (const [name, box] of Object.entries(BOXES)) set(name, words[name as keyof typeof BOXES], box)
  const many = words.signatures.length
  const gap = 20
  const width = many === 0 ? 0 : Math.min(170, (SIGNED.width - gap * (many - 1)) / many)
  const left = MIDDLE - (width * many + gap * (many - 1)) / 2
  const signatures = words.signatures.map(({ name, title, picture }, index): LaidSignature => {
    const x = left + index * (width + gap)
    const under = SIGNED.y + SIGNATURE_HEIGHT
    set('name', name, { x, y: under + 3, width, height: 15, style: 'text', largest: 10.5, smallest: 5 })
    set('title', title, { x, y: under + 18, width, height: 20, style: 'text', largest: 8.5, smallest: 4.5 })
    return { picture, x, y: SIGNED.y, width, height: SIGNATURE_HEIGHT }
  })
  return { lines, signatures }
}
