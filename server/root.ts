import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

const holds = (folder: string): string => (existsSync(join(folder, 'package.json')) ? folder : holds(dirname(folder)))

/** The project's folder, where assets/, client/, server/ and dist/ are: this file runs as written and as built. */
export const ROOT = holds(import.meta.dirname)
