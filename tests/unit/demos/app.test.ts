import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  AppContent,
  type AppState,
  app,
  EVENT_BYTES,
  judge,
  PATCH_BYTES,
  SHARED_BYTES,
  utf8Bytes,
} from '../../../shared/demos/kinds/app.ts'
import { hostOf, readHosts } from '../../../shared/demos/kinds/app-host.ts'

const upload = (everyone = false): AppContent => ({
  source: 'upload',
  files: 'a'.repeat(32),
  entry: 'index.html',
  everyone,
})
const driver = { visitor: 'ada', drives: true }
const follower = { visitor: 'bo', drives: false }
const patch = (value: unknown) => ({ type: 'patch' as const, patch: JSON.stringify(value) })
const start = app.start(upload(), 0)
const patched = (state: AppState, ...values: unknown[]) =>
  values.reduce<AppState>((before, value) => {
    const next = app.step(upload(), before, patch(value), driver, 0)
    if (!next) throw new Error(`Refused: ${JSON.stringify(value)}`)
    return next
  }, state)

describe('what an app shares', () => {
  it('is merged, and null takes away', () => {
    expect(patched(start, { a: { x: 1, y: 2 } }, { a: { x: null }, b: [1] }).shared).toEqual({ a: { y: 2 }, b: [1] })
  })

  it('is changed by whoever drives, and by all where the demo is everyone’s', () => {
    expect(judge(upload(), start, patch({ a: 1 }), follower)).toEqual({ ok: false, reason: 'not-driving' })
    expect(judge(upload(true), start, patch({ a: 1 }), follower)).toMatchObject({ ok: true })
  })

  it('is plain JSON of bounded size and depth', () => {
    const refused = (text: string) => judge(upload(), start, { type: 'patch', patch: text }, driver)
    for (const text of [
      '[]',
      '1',
      'null',
      '{',
      '{"a":[null]}',
      '{"a":[{"b":null}]}',
      `{"a":${'['.repeat(9)}${']'.repeat(9)}}`,
    ])
      expect([text, refused(text)]).toEqual([text, { ok: false, reason: 'invalid' }])
    expect(refused(JSON.stringify({ a: '字'.repeat(PATCH_BYTES / 3) }))).toEqual({ ok: false, reason: 'too-big' })
    let full = start
    for (let i = 0; i < 6; i++) full = patched(full, { [i]: 'x'.repeat(2700) })
    expect(judge(upload(), full, patch({ more: 'x'.repeat(1000) }), driver)).toEqual({ ok: false, reason: 'too-big' })
    expect(patched(full, { 0: null, more: 'x'.repeat(1000) }).shared.more).toHaveLength(1000)
  })

  it('never takes an object its prototype', () => {
    const state = app.step(upload(), start, { type: 'patch', patch: '{"__proto__":{"polluted":true}}' }, driver, 0)
    expect(state?.shared.polluted).toBeUndefined()
  })

  it('stays within its bounds whatever is patched', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.jsonValue({ maxDepth: 9 }))), (changes) => {
        let state = start
        for (const [key, value] of changes)
          state = app.step(upload(), state, patch({ [key]: value }), driver, 0) ?? state
        const text = JSON.stringify(state)
        expect(utf8Bytes(text)).toBe(new TextEncoder().encode(text).length)
        expect(utf8Bytes(JSON.stringify(state.shared))).toBeLessThanOrEqual(SHARED_BYTES)
        expect(text.length).toBeLessThanOrEqual(app.maxBytes)
      }),
    )
  })
})

describe('events of an app', () => {
  it('are kept for a moment, by number, with who emitted them, and change nothing else', () => {
    let state = patched(start, { a: 1 })
    for (let i = 0; i < 40; i++) {
      const next = app.step(upload(), state, { type: 'emit', name: 'wave', data: `${i}` }, follower, 0)
      if (next) state = next
    }
    expect(state.shared).toEqual({ a: 1 })
    expect(state.last).toBe(40)
    expect(Object.keys(state.events)).toEqual(Array.from({ length: 16 }, (_, i) => `${25 + i}`))
    expect(state.events[40]).toEqual({ name: 'wave', data: '39', from: 'bo', drove: false })
  })

  it('are bounded', () => {
    const emit = { type: 'emit' as const, name: 'wave', data: '字'.repeat(EVENT_BYTES / 2) }
    expect(judge(upload(), start, emit, follower)).toEqual({ ok: false, reason: 'too-big' })
    for (const name of ['', 'with space', 'x'.repeat(41)])
      expect(app.act.safeParse({ ...emit, data: '1', name }).success).toBe(false)
  })
})

describe('where an app lies', () => {
  it('is a folder of ours without a way out of it', () => {
    const reads = (files: string, entry: string) => AppContent.safeParse({ source: 'upload', files, entry }).success
    expect(reads('0123456789abcdef'.repeat(2), 'index.html')).toBe(true)
    expect(reads('show-2023.kind-light.lamps', 'a/b c.htm')).toBe(true)
    for (const [files, entry] of [
      ['..', 'index.html'],
      ['a.b', 'index.html'],
      ['a'.repeat(32), '../index.html'],
      ['a'.repeat(32), '/index.html'],
      ['a'.repeat(32), 'a/../index.html'],
      ['a'.repeat(32), 'app.js'],
      ['a'.repeat(32), 'a//index.html'],
    ] as const)
      expect([files, entry, reads(files, entry)]).toEqual([files, entry, false])
  })

  it('or another host, named so that nobody reads another one', () => {
    expect(hostOf('https://Demo.Example.org:8443/a?b#c')).toBe('demo.example.org:8443')
    expect(hostOf('http://localhost')).toBe('localhost')
    for (const url of [
      'ftp://a.example',
      'javascript:alert(1)',
      'https://a.example@b.example/',
      'https://a.example\\@b.example/',
      'https://a.example:x/',
      '//a.example/',
      'https://a.example /',
      'https://ä.example/',
      'https://*.example/',
      'https://a.example;script-src/',
    ])
      expect([url, hostOf(url)]).toEqual([url, undefined])
  })

  it('of hosts that an organizer writes down as people do', () => {
    expect(readHosts(' https://Demo.example/app, b.example:8443\n\ndemo.example；*.c.example ')).toEqual({
      hosts: ['demo.example', 'b.example:8443'],
      wrong: ['*.c.example'],
    })
  })
})
