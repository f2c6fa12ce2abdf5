import { access, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { Demo } from '../../shared/demos/demo.ts'
import type { StoredExhibition } from '../../shared/exhibition/stored.ts'

/** What a sample's demos may bring along. The same names are served by samples/routes.ts, so nothing else ever is. */
export const SAMPLE_FILE = /^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.(?:webp|jpg|png|svg|glb|pdf|mp4|webm|m4a|mp3|ogg|vtt|zip)$/

/** By the list's own id of the booth, in the order of their files' names. */
export type SampleDemos = ReadonlyMap<string, readonly Demo[]>

/**
 * Reads a sample's demos: `demos/<id in winners.csv>/<id of the demo>.json` is a Demo without its id. What lies beside it
 * is named as "file:pictures/boat.webp" wherever the demo wants an address, and a folder that is an app as "app:lamps".
 * @throws when one of them is not whole; they are part of Laurel.
 */
export async function readSampleDemos(folder: string, slug: string): Promise<SampleDemos> {
  const demos = new Map<string, Demo[]>()
  for (const key of await names(join(folder, 'demos'))) {
    const of = join(folder, 'demos', key)
    const files = (await names(of)).filter((name) => name.endsWith('.json'))
    demos.set(key, await Promise.all(files.map((file) => readDemo(of, file, slug, key))))
  }
  return demos
}

/** Gives each booth that never had demos, and that nobody has edited, those of the sample; undefined when there is none. */
export function giveSampleDemos(stored: StoredExhibition, demos: SampleDemos): StoredExhibition | undefined {
  let given = false
  const projects = stored.projects.map((project) => {
    const its = demos.get(project.externalId)
    if (!its || project.demos || project.edited.length > 0) return project
    given = true
    return { ...project, demos: [...its] }
  })
  return given ? { ...stored, projects } : undefined
}

async function readDemo(folder: string, file: string, slug: string, key: string): Promise<Demo> {
  const path = join(folder, file)
  const used: string[] = []
  const body: unknown = JSON.parse(await readFile(path, 'utf8'), (_key, value: unknown) => {
    if (typeof value !== 'string') return value
    const [, app] = /^app:([a-z0-9-]+)$/.exec(value) ?? []
    if (app) used.push(`${app}/index.html`)
    if (app) return `${slug}.${key}.${app}`
    if (!value.startsWith('file:')) return value
    const name = value.slice('file:'.length)
    if (!SAMPLE_FILE.test(name)) throw new Error(`${path} names a file that is not served: ${name}`)
    used.push(name)
    return `/samples/${slug}/${key}/${name}`
  })
  await Promise.all(used.map((name) => access(join(folder, name))))
  const read = Demo.safeParse({ ...(body as object), id: file.slice(0, -'.json'.length) })
  if (!read.success) throw new Error(`${path} is not a demo: ${z.prettifyError(read.error)}`)
  return read.data
}

/** What lies in a folder, sorted; nothing where there is none. */
const names = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return entries.filter((name) => !name.startsWith('.')).sort()
}
