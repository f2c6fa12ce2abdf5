import { toString as draw } from 'qrcode'

/** A QR code in ink on plaster, as SVG text. Loaded when somebody shares. */
export const qrSvg = (text: string): Promise<string> =>
  draw(text, { type: 'svg', margin: 2, errorCorrectionLevel: 'M', color: { dark: '#1e2430', light: '#fbf8f1' } })
