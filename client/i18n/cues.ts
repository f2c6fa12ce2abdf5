import type { CueKind } from '../../shared/ceremony/ceremony-words.ts'
import { words } from './words.ts'

/** What the kinds of cues are called, wherever one is named: run of show, desk, programme, replay. */
export const cueWords = words<Record<CueKind, string>>({
  en: {
    doors: 'Doors',
    countdown: 'Countdown',
    opening: 'Opening',
    speech: 'Speech',
    category: 'Category',
    nominees: 'Nominees',
    vote: 'Vote',
    drumroll: 'Drum roll',
    reveal: 'Reveal',
    'walk-on': 'Walk-on',
    demo: 'Demo on stage',
    thanks: 'Words of thanks',
    recording: 'Recording',
    applause: 'Applause',
    'group-photo': 'Group photo',
    intermission: 'Intermission',
    closing: 'Closing',
  },
  zh: {
    doors: '入场',
    countdown: '倒计时',
    opening: '开场',
    speech: '致辞',
    category: '类别',
    nominees: '入围名单',
    vote: '投票',
    drumroll: '鼓点',
    reveal: '揭晓',
    'walk-on': '登台',
    demo: '现场演示',
    thanks: '获奖感言',
    recording: '录播',
    applause: '掌声',
    'group-photo': '合影',
    intermission: '中场休息',
    closing: '闭幕',
  },
})
