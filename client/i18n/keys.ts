import { words } from './words.ts'

/** What the keyboard does, for its own sheet. */
export const keysWords = words({
  en: {
    walk: 'Walk',
    run: 'Run',
    look: 'Look round',
    zoom: 'Nearer, farther',
    open: 'Open the booth before you',
    gestures: 'Gestures',
    chat: 'Write in the chat',
    map: 'Map',
    directory: 'Winners',
    people: 'People',
    close: 'Close what is open',
    help: 'This list',
    drag: 'drag',
    wheel: 'wheel',
    or: 'or',
  },
  zh: {
    walk: '行走',
    run: '奔跑',
    look: '环顾四周',
    zoom: '拉近、拉远',
    open: '打开面前的展位',
    gestures: '动作',
    chat: '在聊天中发言',
    map: '地图',
    directory: '获奖项目',
    people: '访客',
    close: '关闭已打开的面板',
    help: '本列表',
    drag: '拖动',
    wheel: '滚轮',
    or: '或',
  },
})
