import { join } from 'node:path'

/** What is told of a drawn picture beside its bytes. */
export interface PictureHead {
  etag: string
  type: 'image/webp' | 'image/png'
}

/** Where the drawn pictures of a data folder are kept. */
export const pictureFolder = (dataDir: string): string => join(dataDir, 'cache/posters')

/** The file of a picture: its name is its ETag. */
export const pictureFile = (dataDir: string, { etag, type }: PictureHead): string =>
  join(pictureFolder(dataDir), `${etag.replaceAll('"', '')}.${type.slice('image/'.length)}`)
