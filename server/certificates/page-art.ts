import type PDFDocument from 'pdfkit'
import type { Tier } from '../../shared/plan/types.ts'
import { wreathLeaves } from './laurel-leaves.ts'
import { PAGE, QR, WREATH } from './lay-out-page.ts'
import { qrCells } from './qr-cells.ts'

export type Page = PDFDocument

export const INK = '#1E2430'
export const INK_SOFT = '#4C515C'
const PLASTER = '#F6F1E7'
const BRASS = '#C79A4B'
const BRASS_DARK = '#8F6B2E'
const LEAF = '#6F8F5B'
const LEAF_DARK = '#44633F'
const METALS: Readonly<Record<Tier, string>> = {
  grand: '#F0C25A',
  first: '#C79A4B',
  second: '#B8BEC4',
  third: '#B0734A',
}
/** As on posters: rank is seen without colour. */
const RANK: Readonly<Record<Tier, number>> = { grand: 4, first: 3, second: 2, third: 1 }

/** Plaster, two lines of brass, and a sprig of laurel in each corner. */
export function drawFrame(doc: Page): void {
  const { width, height } = PAGE
  doc.rect(0, 0, width, height).fill(PLASTER)
  doc
    .rect(22, 22, width - 44, height - 44)
    .lineWidth(1.4)
    .stroke(BRASS)
  doc
    .rect(27.5, 27.5, width - 55, height - 55)
    .lineWidth(0.5)
    .stroke(BRASS)
  for (const [x, y, dx, dy] of [
    [22, 22, 1, 1],
    [width - 22, 22, -1, 1],
    [22, height - 22, 1, -1],
    [width - 22, height - 22, -1, -1],
  ] as const) {
    doc.rect(x - 9, y - 9, 18, 18).fill(PLASTER)
    const inward = Math.atan2(dy, dx)
    for (const [turn, length] of [
      [-0.62, 25],
      [0, 29],
      [0.62, 25],
    ] as const)
      drawLeaf(doc, x - dx * 7, y - dy * 7, inward + turn, length, turn === 0 ? BRASS : BRASS_DARK, BRASS)
  }
}

/** A wreath of laurel round a medal in the metal of the award; as many small leaves on it as the rank has. */
export function drawMedal(doc: Page, tier: Tier): void {
  const { x, y, radius } = WREATH
  for (const leaf of wreathLeaves(x, y, radius)) drawLeaf(doc, leaf.x, leaf.y, leaf.angle, leaf.length, LEAF, LEAF_DARK)
  doc.circle(x, y, radius * 0.6).fill(METALS[tier])
  doc
    .circle(x, y, radius * 0.6)
    .lineWidth(1.2)
    .stroke(BRASS_DARK)
  doc
    .circle(x, y, radius * 0.5)
    .lineWidth(0.6)
    .stroke(PLASTER)
  const many = RANK[tier]
  const size = radius * 0.42
  for (let index = 0; index < many; index++) {
    const turn = (index - (many - 1) / 2) * 0.55
    drawLeaf(doc, x + turn * 4, y + size * 0.62, turn - Math.PI / 2, size * 1.25, PLASTER, PLASTER)
  }
}

/** A leaf that grows from a point along an angle, its two halves in two tones. */
function drawLeaf(doc: Page, x: number, y: number, angle: number, length: number, tone: string, shade: string): void {
  const half = length * 0.24
  const blade = (bulge: number) => `M0 0C${length * 0.32} ${bulge} ${length * 0.68} ${bulge * 0.92} ${length} 0Z`
  doc
    .save()
    .translate(x, y)
    .rotate((angle * 180) / Math.PI)
  doc.path(blade(-half)).fill(tone)
  doc.path(blade(half)).fill(shade)
  doc.restore()
}

export function drawQr(doc: Page, text: string): void {
  const { runs, size } = qrCells(text)
  const cell = QR.side / size
  for (const run of runs) doc.rect(QR.x + run.x * cell, QR.y + run.y * cell, run.length * cell, cell)
  doc.fill(INK)
}
