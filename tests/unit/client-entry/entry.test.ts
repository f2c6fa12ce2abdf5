import { describe, expect, it } from 'vitest'
import { viewForDevice } from '../../../client/entry/choose-view.ts'
import { suggestName } from '../../../client/entry/suggest-name.ts'
import { findLanguage } from '../../../client/i18n/language.ts'
import { checkName } from '../../../shared/visitors/check-name.ts'
import { NAME_MAX_CHARS } from '../../../shared/visitors/profile-limits.ts'

describe('a suggested name', () => {
  it.each(['en', 'zh'] as const)('is friendly, short, and one that the hall accepts (%s)', (language) => {
    const names = new Set<string>()
    for (let seed = 0; seed < 256; seed++) {
      const name = suggestName(seed, language)
      names.add(name)
      expect(name.length).toBeLessThanOrEqual(NAME_MAX_CHARS)
      expect(checkName(name, { staff: false })).toMatchObject({ ok: true, name })
      if (language === 'zh') expect(name).toMatch(/^\p{Script=Han}+$/u)
      else expect(name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/)
    }
    expect(names.size).toBe(256)
  })
  it('is the same for the same seed', () => {
    expect(suggestName(4711, 'en')).toBe(suggestName(4711, 'en'))
    expect(suggestName(0xfffffffe, 'zh')).not.toBe('')
  })
})

describe('the language', () => {
  it('is what was asked for, else chosen before, else the first that the browser and we speak', () => {
    expect(findLanguage('zh', 'en', ['en'])).toBe('zh')
    expect(findLanguage(null, 'zh', ['en'])).toBe('zh')
    expect(findLanguage(null, null, ['fr-FR', 'zh-Hans-CN', 'en'])).toBe('zh')
    expect(findLanguage('xx', 'yy', ['de'])).toBe('en')
  })
})

describe('the view for a device', () => {
  const able = { webgl2: true, saveData: false, memory: 8, userAgent: 'Mozilla/5.0 Chrome/156' }
  it('is 3D where nothing speaks against it', () => {
    expect(viewForDevice(able)).toBe('3d')
    expect(viewForDevice({ ...able, memory: undefined })).toBe('3d')
  })
  it.each([
    ['no WebGL2', { webgl2: false }],
    ['data saving', { saveData: true }],
    ['little memory', { memory: 2 }],
    ['a browser inside a chat app', { userAgent: 'Mozilla/5.0 (iPhone) MicroMessenger/8.0.50' }],
  ])('is 2D for %s', (_why, change) => {
    expect(viewForDevice({ ...able, ...change })).toBe('2d')
  })
})
