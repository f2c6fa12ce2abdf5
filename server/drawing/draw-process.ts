import module from 'node:module'
import { createCertificates } from '../certificates/draw-certificate.ts'
import { interfaceText } from '../fonts/exhibition-words.ts'
import { createFontWork } from '../fonts/font-work.ts'
import { createFonts } from '../fonts/fonts.ts'
import { createPosters } from '../posters/posters.ts'

/**
 * A process of its own beside the server: drawing posters and cutting fonts takes hundreds of megabytes for some seconds,
 * which go back to the machine when this ends. Started and ended by drawing.ts.
 */
const [dataDir = '', root = ''] = process.argv.slice(2)
const work = createFontWork()
const posters = createPosters({ dataDir, work })
const certificates = createCertificates({ dataDir, work })
const fonts = createFonts({ dataDir, interfaceText: interfaceText(root), work })

const asks = {
  poster: posters.poster,
  exhibitionFace: posters.openGraph.exhibition,
  boothFace: posters.openGraph.booth,
  fontSheet: fonts.css,
  certificate: certificates.certificate,
}
export type Asks = typeof asks
export type AskName = keyof Asks
export type DrawAsk = { [Name in AskName]: { id: number; name: Name; args: Parameters<Asks[Name]> } }[AskName]
export type DrawAnswer = { id: number; value: unknown } | { id: number; error: string }

let kept = false
process.on('message', ({ id, name, args }: DrawAsk) => {
  const draw = asks[name] as (...given: unknown[]) => Promise<unknown>
  draw(...args).then(
    (value) => {
      process.send?.({ id, value } satisfies DrawAnswer)
      if (!kept) module.flushCompileCache?.() // for the next process: this one is ended from outside
      kept = true
    },
    (error: Error) => process.send?.({ id, error: error.stack ?? String(error) } satisfies DrawAnswer),
  )
})
// The server is gone, however it ended: nobody is left to draw for.
process.on('disconnect', () => process.exit(0))
