import type { Language } from '../../shared/exhibition/say.ts'
import type { LeadField, LeadState, WithdrawalReason } from '../../shared/leads/lead-words.ts'

interface ExportWords {
  at: string
  purpose: string
  consent: string
  fields: Readonly<Record<LeadField, string>>
  state: string
  states: Readonly<Record<LeadState, string>>
  starred: string
  yes: string
  staffNote: string
  withdrawn: string
  whole: string
  reasons: Readonly<Record<WithdrawalReason, string>>
}

/** What the lists that a booth takes away say. */
export const EXPORT_WORDS: Readonly<Record<Language, ExportWords>> = {
  en: {
    at: 'Left at (UTC)',
    purpose: 'Given so that you can',
    consent: 'Agreed to',
    fields: {
      name: 'Name',
      organisation: 'Organisation',
      email: 'E-mail',
      phone: 'Phone',
      wechat: 'WeChat',
      note: 'Note',
    },
    state: 'State',
    states: { new: 'New', read: 'Read', done: 'Done' },
    starred: 'Starred',
    yes: 'yes',
    staffNote: 'Our note',
    withdrawn: 'Withdrawn',
    whole: 'The whole card',
    reasons: {
      'not-said': 'no reason given',
      'changed-mind': 'changed their mind',
      mistake: 'was a mistake',
      unwanted: 'was contacted in an unwanted way',
    },
  },
  zh: {
    at: '留下时间（UTC）',
    purpose: '用途',
    consent: '同意内容',
    fields: { name: '姓名', organisation: '单位', email: '邮箱', phone: '电话', wechat: '微信', note: '留言' },
    state: '状态',
    states: { new: '新', read: '已读', done: '已处理' },
    starred: '星标',
    yes: '是',
    staffNote: '我方备注',
    withdrawn: '已撤回',
    whole: '整张名片',
    reasons: {
      'not-said': '未说明原因',
      'changed-mind': '改变主意',
      mistake: '填写有误',
      unwanted: '受到不希望的联系',
    },
  },
}
