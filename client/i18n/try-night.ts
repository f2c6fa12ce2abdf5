import { words } from './words.ts'

/** The sample's award night, for a newcomer. */
export const tryNightWords = words({
  en: {
    title: 'Try the award night',
    text: 'Three minutes among invented projects. Chance fills the envelopes when you press the button and they are sealed at once, so nobody knows who wins: not you, and not us.',
    steps:
      'Open the hall in a second window, or on your phone, and take a seat.\nBegin here: the desk opens, and “Go” (or the space bar) starts the show. Most cues go on by themselves; before an envelope the show waits for you.\nVote for the People’s Choice, hear the names, and check the envelopes yourself.',
    begin: 'Try the award night',
    again: 'Hold it again, with new envelopes',
    hall: 'Open the hall',
  },
  zh: {
    title: '试一试颁奖之夜',
    text: '三分钟，全部是虚构项目。按下按钮时，信封内容随机抽取并立即封存：谁会获奖，您不知道，我们也不知道。',
    steps:
      '在另一个窗口或手机上打开展馆并就座。\n在这里开始：控制台打开后，按“下一项”（或空格键）开场。多数环节自动继续，开启信封前会等您。\n为“观众之选”投票，听到获奖者的名字，再亲手核验信封。',
    begin: '试一试颁奖之夜',
    again: '用新的信封再来一次',
    hall: '打开展馆',
  },
})
