import { describe, expect, it } from 'vitest'
import { checkName } from '../../../shared/visitors/check-name.ts'

const visitor = (name: string) => checkName(name, { staff: false })

describe('names of visitors', () => {
  it.each([
    'Ada',
    '林晓',
    'Мария',
    'Νίκος',
    'José Ñandú',
    'Hostetler',
    'Laurel Chen',
    '管老师',
    'Chen 陈',
    '👩🏽‍🎨 Mei',
    'Ben-Ali',
    "O'Hara",
    'A. B.',
    'Systematic',
    'R2D2',
    'Staffan',
    'Kostya 7',
    '官晓方',
  ])('takes %s', (name) => {
    expect(visitor(name)).toMatchObject({ ok: true })
  })

  it.each([
    'Organizer',
    'organiser',
    'ORGANIZER',
    'The Organizers',
    'Admin',
    'admin2',
    'Admin 2',
    'A d m i n',
    'a.d.m.i.n',
    'Adm1n',
    '@dmin',
    'Αdmin' /* Greek A */,
    'Аdmіn' /* Cyrillic А, і */,
    'ａｄｍｉｎ',
    'Ádmín',
    'Ad\u200bmin',
    'Host',
    'Hall host',
    'Moderator',
    'Moderat0r',
    'Мoderаtor',
    'rnoderator',
    'STAFF',
    'Official',
    '0fficia1',
    'Laurel',
    'Lаurel',
    'Laurel staff',
    '管理员',
    '管理員',
    '管 理 员',
    '管-理-员',
    '主办方',
    '工作人员小王',
    '官方客服',
    '组委会',
    '𝐀𝐝𝐦𝐢𝐧',
    'Ⓐⓓⓜⓘⓝ',
  ])('refuses %s as an imitation of the staff', (name) => {
    expect(visitor(name)).toEqual({ ok: false, reason: 'imitates-staff' })
  })

  it('lets the staff be called what they are', () => {
    expect(checkName('Organizer', { staff: true })).toEqual({ ok: true, name: 'Organizer' })
  })

  it.each(['', '   ', '\u200b\u200b', '\u3164', '\ufeff \u2060', '\u200d'])(
    'refuses a name that is empty to the eye (%j)',
    (name) => {
      expect(visitor(name)).toEqual({ ok: false, reason: 'empty' })
    },
  )

  it.each(['ab\u202ecd', 'a\u0007b', '\ue000', '...', 'a' + '\u0301\u0302\u0303\u0304\u0305'])(
    'refuses what cannot be read (%j)',
    (name) => {
      expect(visitor(name)).toEqual({ ok: false, reason: 'unreadable' })
    },
  )

  it('counts what is shown, not code units', () => {
    expect(visitor('林'.repeat(24))).toMatchObject({ ok: true })
    expect(visitor('林'.repeat(25))).toEqual({ ok: false, reason: 'too-long' })
    expect(visitor('𠮷'.repeat(24))).toMatchObject({ ok: true })
  })

  it('takes out what nobody sees and makes blanks one', () => {
    expect(visitor('  A\u200bda \t Lin ')).toEqual({ ok: false, reason: 'unreadable' })
    expect(visitor('  A\u200bda   Lin ')).toEqual({ ok: true, name: 'Ada Lin' })
  })
})
