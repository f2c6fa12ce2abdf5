import { expect, it } from 'vitest'
import { boothLintWords } from '../../../client/i18n/booth-lint.ts'
import { type LintedBooth, type LintedFiles, lintBooth } from '../../../shared/booths/lint-booth.ts'
import { LINT_SEVERITY, type LintCode } from '../../../shared/booths/lint-codes.ts'
import type { FileMeta } from '../../../shared/files/files.ts'
import { slidesDemo } from '../../support/demos.ts'

const both = (en: string, zh = '中文') => ({ en, zh })
const name = (letter: string, extension: string) => `/files/${letter.repeat(32)}.${extension}`
const POSTER = name('a', 'webp')
const MODEL = name('b', 'glb')
const VIDEO = name('c', 'mp4')
const CAPTIONS = name('d', 'vtt')

const meta = {
  poster: { kind: 'picture', width: 900, height: 1200, contrast: 0.6 },
  model: { kind: 'model', triangles: 5000, drawCalls: 4, textures: 1, texturePixels: 1e6, animations: 0 },
  video: { kind: 'video', width: 1280, height: 720, seconds: 30, sound: true, streams: true },
  captions: { kind: 'captions', cues: 3, seconds: 30 },
} as const satisfies Record<string, FileMeta>
const files = (
  change: { poster?: object; model?: object; video?: object } = {},
  bytes: { model?: number; video?: number } = {},
): LintedFiles =>
  new Map<string, { bytes: number; meta: FileMeta }>([
    [POSTER, { bytes: 1e5, meta: { ...meta.poster, ...change.poster } }],
    [MODEL, { bytes: bytes.model ?? 1e6, meta: { ...meta.model, ...change.model } }],
    [VIDEO, { bytes: bytes.video ?? 1e7, meta: { ...meta.video, ...change.video } }],
    [CAPTIONS, { bytes: 500, meta: meta.captions }],
  ])

const good: LintedBooth = {
  title: both('A lamp that listens', '会倾听的灯'),
  team: both('Wick'),
  summary: both(
    'It dims when you yawn and wakes you with the colour of the sky.',
    '您打哈欠时它会变暗，并用天空的颜色唤醒您，让早晨更温柔。',
  ),
  pictures: [{ url: POSTER, alt: both('A lamp on a desk') }],
  links: [{ url: 'https://example.org', label: both('Site') }],
  demos: [
    { ...slidesDemo(), content: { pages: [{ url: POSTER, alt: both('Page one') }], pdf: '' }, text: both('Turn it') },
    { title: both('Film'), content: { url: VIDEO, captions: [{ url: CAPTIONS }] } },
    { title: both('Lamp'), content: { url: MODEL } },
  ],
  poster: POSTER,
}
const codes = (booth: LintedBooth, known = files()) => lintBooth(booth, known).map(({ code }) => code)

it('a booth in good shape has nothing to mend', () => {
  expect(lintBooth(good, files())).toEqual([])
})

it.each<[LintCode, Partial<LintedBooth>, LintedFiles?]>([
  ['no-title', { title: both('', '') }],
  ['long-title', { title: both('A lamp that listens to you and to everybody else who lives there', '灯') }],
  ['no-summary', { summary: both('', '') }],
  ['short-summary', { summary: both('A lamp.', '灯。') }],
  ['one-language', { team: both('Wick', '') }],
  ['no-alternative', { pictures: [{ url: POSTER, alt: both('', '') }] }],
  ['nothing-to-try', { demos: [] }],
  ['no-pictures', { pictures: [] }],
  ['no-links', { links: [] }],
  ['no-captions', { demos: [{ content: { url: VIDEO } }] }],
  ['lost-file', { logo: name('e', 'webp') }],
  ['pale-poster', {}, files({ poster: { contrast: 0.05 } })],
  ['small-poster', {}, files({ poster: { width: 300, height: 400 } })],
  ['poster-shape', {}, files({ poster: { width: 1200, height: 900 } })],
  ['heavy-model', {}, files({}, { model: 9e6 })],
  ['many-triangles', {}, files({ model: { triangles: 200_000 } })],
  ['large-textures', {}, files({ model: { texturePixels: 2e7 } })],
  ['many-parts', {}, files({ model: { drawCalls: 120 } })],
  ['heavy-video', {}, files({}, { video: 7e7 })],
  ['late-video', {}, files({ video: { streams: false } })],
  ['heavy-booth', {}, files({}, { model: 4e7, video: 5e7 })],
])('%s is told where it is so', (code, change, known) => {
  expect(codes({ ...good, ...change }, known)).toContain(code)
})

it('tells the gravest first, each once with every place', () => {
  const bare = { ...good, title: both('', ''), links: [], team: both('Wick', ''), summary: both('x', '') }
  const findings = lintBooth(bare, files())
  expect(findings[0]).toMatchObject({ code: 'no-title', severity: 'must' })
  expect(findings.at(-1)?.severity).toBe('could')
  expect(findings.find(({ code }) => code === 'one-language')?.where).toEqual(['team', 'summary'])
})

it('a silent video needs no captions', () => {
  expect(codes({ ...good, demos: [{ content: { url: VIDEO } }] }, files({ video: { sound: false } }))).toEqual([])
})

it('every finding has its words and what to do, in both languages', () => {
  for (const code of Object.keys(LINT_SEVERITY) as LintCode[])
    for (const { codes: said } of [boothLintWords.en, boothLintWords.zh]) {
      expect(said[code].says(2, 3).length, code).toBeGreaterThan(4)
      expect(said[code].todo.length, code).toBeGreaterThan(4)
    }
})
