import { describe, expect, it } from 'vitest'
import { canBeReached, checkCard } from '../../../shared/leads/check-card.ts'
import { consentText } from '../../../shared/leads/consent-text.ts'
import { LEAD_LIMITS, LEAD_PURPOSES } from '../../../shared/leads/lead-words.ts'

describe('a card', () => {
  it('has what was filled in and nothing else', () => {
    expect(checkCard({ name: '  小雨 ', email: '', note: '   ' })).toEqual({ ok: true, fields: { name: '小雨' } })
  })
  it('without a word is none', () => {
    expect(checkCard({ name: ' ', note: '\n' })).toEqual({ ok: false, problems: {}, empty: true })
  })
  it('is one line in every field but the note, without signs that nobody sees', () => {
    expect(checkCard({ name: 'Ada\u202eevil\u200b\tLovelace', note: 'one\r\n two\u0007\nthree' })).toEqual({
      ok: true,
      fields: { name: 'Ada evil Lovelace', note: 'one\ntwo\nthree' },
    })
  })
  it.each(['ada@example.org', 'a.b+c@mail.example.com.cn', '小雨@例子.中国'])('takes the address %s', (email) => {
    expect(checkCard({ email })).toEqual({ ok: true, fields: { email } })
  })
  it.each(['ada', 'ada@', '@example.org', 'ada@example', 'a da@example.org', 'ada@example.org, bo@example.org'])(
    'does not take %s for an address',
    (email) => {
      expect(checkCard({ email })).toMatchObject({ ok: false, problems: { email: 'not-an-address' } })
    },
  )
  it.each(['+86 138 0013 8000', '021-6000 0000', '(+44) 20 7946 0000 ext 12', '62830000转801'])(
    'takes the number %s',
    (phone) => {
      expect(checkCard({ phone })).toMatchObject(phone.startsWith('(') ? { ok: false } : { ok: true })
    },
  )
  it.each(['=1+1', '+cmd|calc', '@SUM(1)', '12', '+-+-+'])('does not take %s for a number', (phone) => {
    expect(checkCard({ phone })).toMatchObject({ ok: false, problems: { phone: 'not-a-number' } })
  })
  it('says which field is too long', () => {
    expect(checkCard({ name: 'x'.repeat(LEAD_LIMITS.name), wechat: 'x'.repeat(LEAD_LIMITS.wechat + 1) })).toMatchObject(
      { ok: false, problems: { wechat: 'too-long' } },
    )
  })
  it('can be answered by e-mail, phone or WeChat', () => {
    expect([canBeReached({ name: 'Ada', note: 'hello' }), canBeReached({ wechat: 'ada' })]).toEqual([false, true])
  })
})

describe('what a visitor agrees to', () => {
  it.each(LEAD_PURPOSES)('names the booth and the purpose %s in both languages', (purpose) => {
    const to = { team: '团队', title: '作品' }
    const texts = (['en', 'zh'] as const).map((language) => consentText(purpose, to, language))
    for (const text of texts) expect(text).toMatch(/团队.*作品/)
    expect(texts[0]).not.toBe(texts[1])
  })
})
