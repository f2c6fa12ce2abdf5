import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

type Told = { readonly [key: string]: unknown }
interface Pair {
  en: Told
  zh: Told
}

const folder = join(import.meta.dirname, '../../../client/i18n')
/** Modules that are machinery, or need a browser to be loaded. */
const machinery = new Set(['language.ts', 'use-say.ts', 'use-day.ts'])

const pairs: [string, Pair][] = []
for (const file of readdirSync(folder)) {
  if (!file.endsWith('.ts') || machinery.has(file)) continue
  const module: Record<string, unknown> = await import(join(folder, file))
  for (const [name, value] of Object.entries(module))
    if (typeof value === 'object' && value !== null && 'en' in value && 'zh' in value && typeof value.en === 'object')
      pairs.push([name, value as Pair])
}

/** Every text with its path; functions are called with a number or a name. */
function texts(words: Told, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const at = path ? `${path}.${key}` : key
    if (typeof value === 'string') return [[at, value]]
    if (typeof value === 'function') return [[at, String(value(...Array.from({ length: 3 }, () => 3)))]]
    return texts(value as Told, at)
  })
}

/** What is the same in every language: names, keys, units, the other language's own name. */
const SAME = /^(E|Esc|Shift|Enter|WASD|English|中文|Laurel|2D|3D|CSV|XLSX|JSON|https?:\/\/\S*|[^\p{L}]*)$/u

describe('the words of the interface', () => {
  it('are there at all', () => {
    expect(pairs.length).toBeGreaterThan(8)
  })
  it.each(pairs)('%s has the same keys in both languages, none of them empty', (_name, pair) => {
    const en = texts(pair.en)
    const zh = texts(pair.zh)
    expect(zh.map(([key]) => key)).toEqual(en.map(([key]) => key))
    for (const [key, text] of [...en, ...zh]) expect(text, key).not.toBe('')
  })
  it.each(pairs)('%s has no English left in its Chinese', (_name, pair) => {
    const en = new Map(texts(pair.en))
    for (const [key, text] of texts(pair.zh)) {
      if (SAME.test(text)) continue
      expect(text, `${key}: ${text}`).toMatch(/\p{Script=Han}/u)
      expect(text, key).not.toBe(en.get(key))
    }
  })
  it.each(pairs)('%s has no Chinese in its English', (_name, pair) => {
    for (const [key, text] of texts(pair.en)) expect(text, key).not.toMatch(/[\u3400-\u9fff]{3,}/u)
  })
})
