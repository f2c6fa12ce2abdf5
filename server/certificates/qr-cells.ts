import qrcode from 'qrcode'

/** Dark runs of a QR code, row by row, in modules. */
export interface QrRun {
  x: number
  y: number
  length: number
}

/** The code of an address and how many modules it is wide, with the quiet zone of four that readers need. */
export function qrCells(text: string): { runs: QrRun[]; size: number } {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' })
  const { size, data } = modules
  const runs: QrRun[] = []
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue
      const last = runs.at(-1)
      if (last && last.y === y + 4 && last.x + last.length === x + 4) last.length += 1
      else runs.push({ x: x + 4, y: y + 4, length: 1 })
    }
  return { runs, size: size + 8 }
}
