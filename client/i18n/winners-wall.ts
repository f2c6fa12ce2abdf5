import { words } from './words.ts'

/** The wall of winners. */
export const wallWords = words({
  en: {
    wall: 'The wall of winners',
    entries: 'entries',
    winners: 'winners',
    winnersOf: (n: number) => (n === 1 ? '1 winner' : `${n} winners`),
    leaf: 'A leaf for every entry; those in colour won.',
    leafOf: (n: number) => `A leaf for every ${n} entries; those in colour won.`,
    names: 'All names',
    waits: 'The names of the winners will stand here.',
    waitsFor: (moment: string) => `The names of the winners will stand here.\nThe award night is on ${moment}.`,
    walkThere: 'Walk to the wall',
    andMore: (n: number) => `and ${n} more`,
  },
  zh: {
    wall: '获奖墙',
    entries: '家参赛企业',
    winners: '个获奖项目',
    winnersOf: (n: number) => `${n} 个获奖项目`,
    leaf: '一片叶子代表一家参赛企业，着色的为获奖项目。',
    leafOf: (n: number) => `一片叶子代表 ${n} 家参赛企业，着色的为获奖项目。`,
    names: '查看全部名单',
    waits: '获奖者的名字将刻在这里。',
    waitsFor: (moment: string) => `获奖者的名字将刻在这里。\n颁奖典礼：${moment}`,
    walkThere: '走到获奖墙',
    andMore: (n: number) => `另有 ${n} 个`,
  },
})
