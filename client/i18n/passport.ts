import { words } from './words.ts'

export const passportWords = words({
  en: {
    title: 'Passport',
    progress: (seen: number, all: number) => `${seen} of ${all} booths visited`,
    category: (name: string, seen: number, all: number) => `${name}: ${seen} of ${all}`,
    complete: 'Complete',
    all: 'You have seen every booth. That deserves a laurel.',
    bookmarks: 'Bookmarks',
    noBookmarks: 'Bookmark a booth to find it here again.',
    visited: 'visited',
    notYet: 'not yet visited',
    myVisit: 'My visit: the cards you left, and taking them back (new tab)',
  },
  zh: {
    title: '参观护照',
    progress: (seen: number, all: number) => `已参观 ${seen} / ${all} 个展位`,
    category: (name: string, seen: number, all: number) => `${name}：${seen} / ${all}`,
    complete: '已集齐',
    all: '您已参观全部展位，值得一顶桂冠。',
    bookmarks: '收藏',
    noBookmarks: '收藏展位后，可在这里再次找到。',
    visited: '已参观',
    notYet: '未参观',
    myVisit: '我的参观：查看和撤回您留下的名片（新标签页）',
  },
})
