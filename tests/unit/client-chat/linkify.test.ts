import { describe, expect, it } from 'vitest'
import { safeLink } from '../../../client/booths/safe-link.ts'
import { linkify } from '../../../client/chat/linkify.ts'
import { countUnread } from '../../../client/chat/unread.ts'
import type { ChatMessage } from '../../../shared/chat/chat.ts'

const links = (text: string) => linkify(text).flatMap((piece) => (piece.kind === 'link' ? [piece.href] : []))
const whole = (text: string) =>
  linkify(text)
    .map((piece) => piece.text)
    .join('')

describe('links in messages', () => {
  it('are found between words and leave the sentence as it was', () => {
    const text = 'See https://example.org/a?b=c#d, it is good (also http://example.com/x).'
    expect(links(text)).toEqual(['https://example.org/a?b=c#d', 'http://example.com/x'])
    expect(whole(text)).toBe(text)
  })
  it('end where Chinese punctuation begins', () => {
    expect(links('看https://example.org/展位，很好。')).toEqual(['https://example.org/%E5%B1%95%E4%BD%8D'])
  })
  it('keep a bracket that belongs to them', () => {
    expect(links('https://example.org/a_(b)')).toEqual(['https://example.org/a_(b)'])
  })
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)//https://',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'https://our-hall.example@evil.example/',
    'https://user:pass@evil.example/',
    'https://',
    'http://[',
  ])('are never made of %s', (text) => {
    expect(links(text)).toEqual([])
    expect(safeLink(text)).toBeUndefined()
    expect(whole(text)).toBe(text)
  })
  it('never turn markup into anything but text', () => {
    const text = '<img src=x onerror=alert(1)> <b>https://example.org/"onmouseover="x</b>'
    expect(whole(text)).toBe(text)
    expect(links(text)).toEqual(['https://example.org/'])
  })
  it('show the host that they really lead to', () => {
    expect(safeLink('HTTPS://www.Example.org:8443/x')).toEqual({
      href: 'https://www.example.org:8443/x',
      host: 'example.org:8443',
    })
    expect(safeLink('https://аpple.com/')?.host).toBe('xn--pple-43d.com')
  })
})

describe('unread messages', () => {
  const message = (id: string, visitor: string, hidden = false): ChatMessage => ({
    id,
    channel: { kind: 'hall' },
    visitor,
    slot: 1,
    name: visitor,
    role: 0,
    text: id,
    at: Number(id),
    ...(hidden ? { hidden } : {}),
  })
  it('are those of others since the last one seen', () => {
    const chat = [
      message('1', 'bo'),
      message('2', 'bo'),
      message('3', 'me'),
      message('4', 'bo', true),
      message('5', 'ada'),
    ]
    const muted = new Set<string>()
    expect(countUnread(chat, 1, { me: 'me', muted })).toBe(2)
    expect(countUnread(chat, 5, { me: 'me', muted })).toBe(0)
    expect(countUnread(chat, 0, { me: 'me', muted: new Set(['bo']) })).toBe(1)
  })
})
