import { createHash } from 'node:crypto'
import { renderAsync } from '@resvg/resvg-js'
import sharp from 'sharp'
import type { PosterColours } from '../../shared/posters/canvas.ts'
import type { Advance } from '../../shared/posters/faces.ts'
import { type PosterBooth, posterArt } from '../../shared/posters/poster-art.ts'
import { boothShare, exhibitionShare, type ShareWords, shareTexts } from '../../shared/posters/share-picture.ts'
import { cacheFile } from '../cache/cache-file.ts'
import { trimCache } from '../cache/trim-cache.ts'
import { fontFolder } from '../fonts/font-files.ts'
import { createFontWork, type FontWork } from '../fonts/font-work.ts'
import { createQueue } from '../queue.ts'
import { type PictureHead, pictureFile, pictureFolder } from './picture-file.ts'
import { createPosterFonts } from './poster-fonts.ts'
import type { PosterWidth } from './poster-widths.ts'

export interface DrawnPicture extends PictureHead {
  body: Buffer
}

export interface Posters {
  poster: (booth: PosterBooth, colours: PosterColours, width: PosterWidth) => Promise<DrawnPicture>
  /** The face of a shared link, 1200 x 630. */
  openGraph: {
    exhibition: (words: ShareWords, categories: readonly PosterColours[]) => Promise<DrawnPicture>
    booth: (booth: PosterBooth, colours: PosterColours, words: ShareWords) => Promise<DrawnPicture>
  }
  stop: () => Promise<void>
}

/** Counts up when the same drawing would be encoded differently. */
const ENCODING = 1
/** Two at a time leave the machine's other threads to the hall. */
const AT_ONCE = 2
/** Ten exhibitions of 200 booths in two widths; some 40 MB. */
const KEPT = 4000

/** Draws posters and share pictures from the words of booths and keeps them under `dataDir`/cache. */
export const createPosters = ({ dataDir, work }: { dataDir: string; work?: FontWork }): Posters => {
  const ownWork = work ?? createFontWork()
  const fonts = createPosterFonts(fontFolder(dataDir), ownWork)
  const queue = createQueue(AT_ONCE)
  void trimCache(pictureFolder(dataDir), KEPT)

  const draw = async (
    texts: string,
    art: (advance: Advance) => string,
    width: number,
    type: DrawnPicture['type'],
  ): Promise<DrawnPicture> => {
    const { files, advance } = await fonts.ready(texts)
    const svg = art(advance)
    const hash = createHash('sha256').update(`${ENCODING}${width}${type}${svg}`).digest('base64url').slice(0, 22)
    const head = { etag: `"${hash}"`, type }
    const body = await cacheFile(pictureFile(dataDir, head), () =>
      queue(async () => {
        const image = await renderAsync(svg, {
          font: { loadSystemFonts: false, fontFiles: files },
          fitTo: { mode: 'width', value: width },
        })
        const raw = sharp(image.pixels, {
          raw: { width: image.width, height: image.height, channels: 4 },
        }).removeAlpha()
        return type === 'image/webp'
          ? raw.webp({ quality: 84, effort: 4, smartSubsample: true }).toBuffer()
          : raw.png({ palette: true, quality: 90, effort: 6 }).toBuffer()
      }),
    )
    return { ...head, body }
  }

  const boothTexts = ({ title, team }: PosterBooth): string =>
    `${title.en}${title.zh}${team.en}${team.zh}SAMPLE 示例…’‘“”`

  return {
    poster: (booth, colours, width) =>
      draw(boothTexts(booth), (advance) => posterArt(booth, colours, advance), width, 'image/webp'),
    openGraph: {
      exhibition: (words, categories) =>
        draw(shareTexts(words), (advance) => exhibitionShare(words, categories, advance), 1200, 'image/png'),
      booth: (booth, colours, words) =>
        draw(
          boothTexts(booth) + shareTexts(words),
          (advance) => boothShare(booth, colours, words, advance),
          1200,
          'image/png',
        ),
    },
    stop: () => (work ? Promise.resolve() : ownWork.stop()),
  }
}
