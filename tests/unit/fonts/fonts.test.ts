import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFontFile } from '../../../server/fonts/font-files.ts'
import { createFontWork } from '../../../server/fonts/font-work.ts'
import { createFonts, type FontSheet, type Fonts } from '../../../server/fonts/fonts.ts'
import { readAdvances } from '../../../server/fonts/read-advances.ts'
import { slicePath, slicesCss } from '../../../server/fonts/slices.ts'

const work = createFontWork()
let dataDir: string
let fonts: Fonts
let sheet: FontSheet
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'laurel-fonts-'))
  fonts = createFonts({ dataDir, interfaceText: '进入展馆 Enter', work })
  sheet = await fonts.css('互影科技“云互动”Altstory，获奖。犇', '云互动')
}, 60_000)
afterAll(async () => {
  await work.stop()
  await rm(dataDir, { recursive: true })
})

/** The characters of a cut face. */
const charactersOf = async (face: string): Promise<Set<string>> => {
  const path = sheet.files.find((file) => file.face === face)?.path ?? ''
  const plain = await work.run({ path: join(dataDir, 'cache', path), text: null, format: 'truetype' })
  return new Set([...readAdvances(plain).keys()].map((code) => String.fromCodePoint(code)))
}

describe('the fonts of an exhibition', () => {
  it('hold the characters of its words and of the interface, and no others', async () => {
    const han = [...(await charactersOf('noto-sans-sc-500'))].filter(
      (char) => /\p{Script=Han}/u.test(char) && !'〇々'.includes(char),
    )
    expect(new Set(han)).toEqual(new Set('互影科技云动获奖进入展馆犇'))
  })

  it('hold in the display face only what is set large', async () => {
    const han = [...(await charactersOf('noto-serif-sc-700'))].filter(
      (char) => /\p{Script=Han}/u.test(char) && !'〇々'.includes(char),
    )
    expect(new Set(han)).toEqual(new Set('云互动进入展馆'))
  })

  it('leave Latin letters to the Latin faces and Chinese marks to the Chinese ones', async () => {
    const chinese = await charactersOf('noto-sans-sc-500')
    for (const char of '，。“”《》……——？！') expect(chinese).toContain(char)
    for (const char of 'Aaz09') expect(chinese).not.toContain(char)
    const latin = await charactersOf('inter-500')
    for (const char of 'AaZz09 éüß&@–—’') expect(latin).toContain(char)
  })

  it('bring a slice, in the same family, for a word that the whole face cannot set', async () => {
    const { css } = await fonts.css('Łódź 龐 云', '龐 Łódź')
    const rules = css.split('\n').filter((rule) => rule.includes('/fonts/slices/'))
    const setting = (family: string, char: string) =>
      rules.filter((rule) => rule.includes(`'${family}'`) && covers(rule, char.codePointAt(0) ?? 0))
    for (const [family, char, faces] of [
      ['Inter', 'Ł', 2],
      ['Fraunces', 'ź', 1],
      ['Noto Sans SC', '龐', 1],
      ['Noto Serif SC', '龐', 1],
    ] as const) {
      expect(setting(family, char), `${family} ${char}`).toHaveLength(faces)
      for (const rule of setting(family, char)) expect(covers(rule, 0x4e91)).toBe(false)
    }
    const [serif = ''] = setting('Noto Serif SC', '龐')
    const path = slicePath(/slices\/([^)]+)\)/.exec(serif)?.[1] ?? '') ?? ''
    expect(readAdvances(await work.run({ path, text: null, format: 'truetype' })).has(0x9f90)).toBe(true)
  }, 60_000)

  it('are small: a tenth of what the whole faces weigh', () => {
    const bytes = sheet.files.reduce((sum, file) => sum + file.bytes, 0)
    expect(bytes).toBeLessThan(80_000)
    expect(sheet.files.map(({ face }) => face)).toEqual([
      'inter-500',
      'inter-600',
      'fraunces-600',
      'noto-sans-sc-500',
      'noto-serif-sc-700',
    ])
  })

  it('swap in, and come from this server alone', () => {
    expect(sheet.css.match(/font-display:swap/g)).toHaveLength(5)
    expect(
      [...sheet.css.matchAll(/url\(([^)]*)\)/g)].every(([, url]) => /^\/fonts\/[a-z0-9-]+\.woff2$/.test(url ?? '')),
    ).toBe(true)
    for (const path of [...sheet.preload.en, ...sheet.preload.zh]) expect(sheet.css).toContain(path)
  })

  it('are cut once for the same characters, in whatever order they are said', async () => {
    const before = await readdir(join(dataDir, 'cache/fonts'))
    const again = await fonts.css('犇。奖获，Altstory“动互云”技科影互', '动互云')
    expect(again.files).toEqual(sheet.files)
    expect(await readdir(join(dataDir, 'cache/fonts'))).toEqual(before)
  })

  it('gives out nothing but its own files', async () => {
    expect(await readFontFile(dataDir, '../../laurel.db')).toBeUndefined()
    expect(await readFontFile(dataDir, 'inter-500-0000.woff2')).toBeUndefined()
  })
})

describe('what people type', () => {
  it('finds in a slice what the exhibition’s own file lacks', async () => {
    expect(await charactersOf('noto-sans-sc-500')).not.toContain('喆')
    const css = slicesCss()
    for (const char of '喆龘魑') {
      const code = char.codePointAt(0) ?? 0
      const face = css.split('\n').find((rule) => rule.includes('Noto Sans SC') && covers(rule, code))
      const name = /slices\/([^)]+)\)/.exec(face ?? '')?.[1] ?? ''
      const slice = await work.run({ path: slicePath(name) ?? '', text: null, format: 'truetype' })
      expect(readAdvances(slice).has(code)).toBe(true)
    }
  })

  it('leaves Latin letters and emoji out of the Chinese slices', () => {
    const chinese = slicesCss()
      .split('\n')
      .filter((rule) => rule.includes('Noto Sans SC'))
    expect(chinese.length).toBeGreaterThan(90)
    for (const rule of chinese)
      for (const char of 'Aa1é😀🎉') expect(covers(rule, char.codePointAt(0) ?? 0)).toBe(false)
  })

  // `document.fonts.load` of the exhibition's families, which the signs ask for, must not take them all for meant.
  it('keeps the slices out of the families of the exhibition', () => {
    for (const rule of slicesCss().split('\n')) expect(rule).toMatch(/font-family:'[^']+ Typed'/)
  })

  it('has a file for every slice that it names', async () => {
    const names = [...slicesCss().matchAll(/slices\/([^)]+)\)/g)].map(([, name]) => name ?? '')
    for (const name of names) expect((await readFile(slicePath(name) ?? '')).length, name).toBeGreaterThan(400)
    expect(slicePath('../package.json')).toBeUndefined()
  })
})

function covers(rule: string, code: number): boolean {
  const range = /unicode-range:([^}]*)/.exec(rule)?.[1] ?? ''
  return range.split(',').some((part) => {
    const [from = '', to = from] = part.replace('U+', '').split('-')
    return code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16)
  })
}
