import type { Language } from '../../shared/exhibition/text.ts'

const FIRST: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Amber',
    'Brisk',
    'Calm',
    'Dapper',
    'Early',
    'Gentle',
    'Kind',
    'Lucky',
    'Merry',
    'Nimble',
    'Quiet',
    'Silver',
    'Sunny',
    'Velvet',
    'Witty',
    'Young',
  ],
  zh: [
    '听雨',
    '望月',
    '乘风',
    '拾光',
    '观云',
    '踏雪',
    '知夏',
    '向晚',
    '早起',
    '慢走',
    '爱笑',
    '好奇',
    '从容',
    '安静',
    '晴天',
    '悠闲',
  ],
}
const SECOND: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Badger',
    'Crane',
    'Finch',
    'Fox',
    'Heron',
    'Kestrel',
    'Lark',
    'Marten',
    'Otter',
    'Panda',
    'Plover',
    'Robin',
    'Seal',
    'Swift',
    'Tortoise',
    'Wren',
  ],
  zh: [
    '白鹭',
    '水獭',
    '刺猬',
    '松鼠',
    '喜鹊',
    '麋鹿',
    '熊猫',
    '海豚',
    '山雀',
    '雨燕',
    '锦鲤',
    '乌龟',
    '狐狸',
    '柴犬',
    '橘猫',
    '兔子',
  ],
}

/** A friendly name for somebody who has not told theirs; the same seed gives the same name. */
export function suggestName(seed: number, language: Language): string {
  const whole = Math.abs(Math.trunc(seed))
  const first = FIRST[language][whole % 16] ?? ''
  const second = SECOND[language][Math.floor(whole / 16) % 16] ?? ''
  return language === 'zh'
    ? `${first}的${second}`.replace(/^(听雨|望月|乘风|拾光|观云|踏雪|知夏|向晚)的/, '$1')
    : `${first} ${second}`
}
