import { join } from 'node:path'
import { readKept } from '../cache/cache-file.ts'

/** Where the cut fonts of a data folder are kept. */
export const fontFolder = (dataDir: string): string => join(dataDir, 'cache/fonts')

const NAME = /^[a-z0-9-]+\.woff2$/

/** A cut file by its name, or undefined when there is none. */
export const readFontFile = async (dataDir: string, name: string): Promise<Buffer | undefined> =>
  NAME.test(name) ? await readKept(join(fontFolder(dataDir), name)) : undefined
