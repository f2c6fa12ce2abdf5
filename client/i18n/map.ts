import { words } from './words.ts'

/** Words of the map. */
export const mapWords = words({
  en: {
    picture: 'Map of the hall, with north at the top. The list of winners names the same booths.',
    open: 'Open the map',
    hint: 'Choose a booth or a place.',
    place: 'This place',
    walkThere: 'Walk me there',
    takeThere: 'Take me there',
    nearer: 'Zoom in',
    farther: 'Zoom out',
    noWay: 'Nobody can stand there.',
    side: { left: 'left', right: 'right' },
    twig: (n: number, of: number) => ` At the fork take avenue ${n} of ${of}, counted from the right.`,
    directions: (letter: string, category: string, twig: string, side: string, nth: number, metres: number) =>
      `From the plaza take branch ${letter}, ${category}.${twig} On the ${side}, booth ${nth}, after about ${metres} m.`,
  },
  zh: {
    picture: '展馆地图，上方为北。项目列表中有同样的展位。',
    open: '打开地图',
    hint: '选择一个展位或地点。',
    place: '此处',
    walkThere: '带我走过去',
    takeThere: '直接前往',
    nearer: '放大',
    farther: '缩小',
    noWay: '那里无法站立。',
    side: { left: '左', right: '右' },
    twig: (n: number, of: number) => `在岔路口走从右数第 ${n} 条路（共 ${of} 条）。`,
    directions: (letter: string, category: string, twig: string, side: string, nth: number, metres: number) =>
      `从广场走 ${letter} 区（${category}）。${twig}${side}侧第 ${nth} 个展位，约 ${metres} 米。`,
  },
})
