import { words } from './words.ts'

/** "Check it yourself", for everybody. */
export const sealCheckWords = words({
  en: {
    check: 'Check it yourself',
    again: 'Check again',
    checking: 'Working it out …',
    same: (when: string) =>
      `Yes: this is the result that was sealed on ${when}. Your browser worked out its fingerprint anew, and it is the one that everybody could see since then.`,
    other: (when: string) =>
      `No: this is not what was sealed on ${when}. The fingerprints differ. Keep this page open and ask the organizer.`,
    unlisted:
      'This result is not in the public list of sealed results. In a rehearsal that is as it should be: its results are made up.',
    unreachable:
      'The fingerprint fits the result. The public list could not be asked just now, so when it was sealed is the server’s word only.',
    openCount:
      'It is an open count: everybody saw the votes come in, so it was no secret. The fingerprint shows only that nobody changed it after the vote had closed.',
    earlier: (n: number) => (n === 1 ? 'One earlier result was replaced:' : `${n} earlier results were replaced:`),
    replaced: (sealed: string, at: string, reason: string) => `Sealed ${sealed}, replaced ${at}: “${reason}”`,
    details: 'What was worked out',
    computed: 'Worked out here',
    published: 'Public since it was sealed',
    text: 'The text that the fingerprint is of',
    how: 'Who notes the fingerprint before the night needs to believe nobody: SHA-256 of this text, in UTF-8, gives it again.',
    list: 'The public list',
  },
  zh: {
    check: '自己验证',
    again: '再次验证',
    checking: '正在计算……',
    same: (when) => `没错：这正是 ${when} 封存的结果。您的浏览器重新计算了它的指纹，与封存之时起公开的指纹完全一致。`,
    other: (when) => `不对：这不是 ${when} 封存的内容，指纹不一致。请保留此页面，并向主办方询问。`,
    unlisted: '公开的封存列表中没有这个结果。如果是彩排，这属正常：彩排的结果都是虚构的。',
    unreachable: '指纹与结果相符。但刚才未能读取公开列表，因此封存时间仅为服务器所述。',
    openCount: '这是公开计票：投票期间人人可见票数，结果并非秘密。指纹只说明投票截止后无人改动。',
    earlier: (n) => `此前有 ${n} 份结果被替换：`,
    replaced: (sealed, at, reason) => `${sealed} 封存，${at} 替换：“${reason}”`,
    details: '计算过程',
    computed: '在此算出的指纹',
    published: '封存以来公开的指纹',
    text: '指纹所对应的原文',
    how: '只要在典礼之前记下指纹，就无需相信任何人：对这段文字（UTF-8）计算 SHA-256，即可得到同样的指纹。',
    list: '公开列表',
  },
})
