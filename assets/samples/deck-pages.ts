import { type Advance, FAMILIES, type Style, WEIGHTS } from '../../shared/posters/faces.ts'
import { runsOf, widthOf } from '../../shared/posters/runs.ts'

const [W, H] = [1600, 900]
const PAPER = '#F6F1E7'
const INK = '#1E2430'
const SOFT = '#5B5F66'
const BRASS = '#C79A4B'
const CLAY = '#D2603A'
const DEEP = '#7E2F1C'
const LIGHT = '#F4B795'
const TEA = '#B7813A'

interface Pen {
  text(
    x: number,
    y: number,
    size: number,
    words: string,
    look?: { fill?: string; style?: Style; anchor?: 'start' | 'middle' | 'end' },
  ): string
}
export type Draw = (pen: Pen) => string

/** One page as SVG. */
export function drawPage(draw: Draw, advance: Advance): string {
  const text: Pen['text'] = (x, y, size, words, { fill = INK, style = 'text', anchor = 'start' } = {}) => {
    const wide = widthOf(words, style, size, advance)
    let at = anchor === 'start' ? x : anchor === 'middle' ? x - wide / 2 : x - wide
    return runsOf(words, style)
      .map((run) => {
        const from = at
        at += widthOf(run.text, style, size, advance)
        const escaped = run.text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
        return `<text x="${from.toFixed(1)}" y="${y}" font-size="${size}" font-family="${FAMILIES[run.face]}" font-weight="${WEIGHTS[run.face]}" fill="${fill}" xml:space="preserve">${escaped}</text>`
      })
      .join('')
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${W}" height="${H}" viewBox="0 0 ${W} ${H}">${draw({ text })}</svg>`
}

const ground = (fill = PAPER) => `<rect width="${W}" height="${H}" fill="${fill}"/>`
const foot = ({ text }: Pen, page: number) =>
  `<rect x="90" y="832" width="1420" height="2" fill="${INK}" opacity=".14"/>
   ${text(90, 868, 20, 'The Unhurried Cup  不急杯', { fill: SOFT })}
   ${text(800, 868, 20, 'SAMPLE 示例', { fill: SOFT, anchor: 'middle' })}
   ${text(1510, 868, 20, `${page} / 6`, { fill: SOFT, anchor: 'end' })}`
const head = ({ text }: Pen, en: string, zh: string, fill = INK) =>
  `${text(90, 150, 64, en, { style: 'display', fill })}${text(90, 216, 38, zh, { style: 'display', fill, anchor: 'start' })}`

/** A cup seen from the side, `fill` 0 to 1 of tea, its middle at x and its foot at y. */
const cup = (x: number, y: number, size: number, fill = 1, wall = CLAY) =>
  `<g transform="translate(${x} ${y}) scale(${size})">
    <ellipse cx="0" cy="6" rx="92" ry="10" fill="${INK}" opacity=".14"/>
    <path d="M92-130c62-6 74 74-8 76l-6-20c42 0 44-38 12-36Z" fill="${wall}"/>
    <path d="M-100-160C-100-60-72 0 0 0s100-60 100-160Z" fill="${wall}"/>
    <path d="M-100-160C-100-60-72 0 0 0c-44-20-62-90-60-160Z" fill="#fff" opacity=".13"/>
    <ellipse cx="0" cy="-160" rx="100" ry="20" fill="${DEEP}"/>
    <ellipse cx="0" cy="${-148 - fill * 8}" rx="${88 + fill * 6}" ry="${13 + fill * 3}" fill="${TEA}"/>
  </g>`
const steam = (x: number, y: number, size: number, colour = BRASS) =>
  [-34, 0, 34]
    .map(
      (dx, i) =>
        `<path d="M${x + dx * size} ${y}c${-26 * size}-${40 * size} ${26 * size}-${62 * size} 0-${(100 + i * 22) * size}s${-22 * size}-${46 * size} ${6 * size}-${74 * size}" fill="none" stroke="${colour}" stroke-width="${7 * size}" stroke-linecap="round" opacity="${0.75 - i * 0.16}"/>`,
    )
    .join('')
const phone = (x: number, y: number, turn = -14) =>
  `<g transform="translate(${x} ${y}) rotate(${turn})"><rect x="-150" y="-12" width="300" height="24" rx="12" fill="${INK}"/><rect x="-96" y="-17" width="52" height="8" rx="4" fill="${SOFT}"/></g>`

const cover: Draw = ({ text }) => `${ground(LIGHT)}
  <circle cx="1130" cy="430" r="330" fill="${PAPER}" opacity=".75"/>
  <path d="M0 720h1600v180H0Z" fill="${CLAY}" opacity=".28"/>
  ${steam(1120, 350, 1.5)}${cup(1120, 730, 2)}${phone(690, 752, 0)}
  ${text(90, 300, 104, 'The Unhurried', { style: 'display', fill: DEEP })}
  ${text(90, 412, 104, 'Cup', { style: 'display', fill: DEEP })}
  ${text(90, 510, 72, '不急杯', { style: 'display', fill: DEEP })}
  ${text(90, 586, 28, 'Second Steep, Hangzhou  杭州 · 第二泡', { fill: DEEP })}
  ${text(90, 850, 22, 'SAMPLE 示例', { fill: DEEP })}`

const trouble: Draw = (pen) => {
  const { text } = pen
  const bars = [30, 8, 48, 5, 43, 11, 58, 4, 36, 7, 66, 3, 41]
    .map((h, i) => {
      const idle = i % 2 === 1
      return `<rect x="${150 + i * 76}" y="${690 - h * 5}" width="52" height="${h * 5}" rx="6" fill="${idle ? CLAY : INK}" opacity="${idle ? 1 : 0.2}"/>`
    })
    .join('')
  return `${ground()}${head(pen, 'A tea break, as measured', '一次喝茶休息，实测如下')}
    ${bars}<rect x="130" y="690" width="1020" height="3" fill="${INK}"/>
    ${text(130, 740, 24, 'seconds, from the first sip to the last  秒，从第一口到最后一口', { fill: SOFT })}
    <rect x="1210" y="330" width="28" height="28" rx="6" fill="${INK}" opacity=".2"/>${text(1256, 354, 26, 'looking at the phone')}${text(1256, 390, 22, '看手机', { fill: SOFT })}
    <rect x="1210" y="440" width="28" height="28" rx="6" fill="${CLAY}"/>${text(1256, 464, 26, 'tasting the tea')}${text(1256, 500, 22, '尝味道', { fill: SOFT })}
    ${text(1210, 640, 92, '38 s', { style: 'display', fill: CLAY })}${text(1210, 684, 24, 'of tea in six minutes', { fill: SOFT })}${text(1210, 720, 22, '六分钟里，茶只占 38 秒', { fill: SOFT })}
    ${foot(pen, 2)}`
}

const idea: Draw = (pen) => {
  const { text } = pen
  const step = (x: number, n: number, en: string, zh: string, picture: string) =>
    `<rect x="${x}" y="290" width="440" height="480" rx="24" fill="#fff" opacity=".7"/>${picture}
     <circle cx="${x + 52}" cy="342" r="26" fill="${CLAY}"/>${text(x + 52, 352, 28, String(n), { fill: PAPER, anchor: 'middle' })}
     ${text(x + 36, 690, 30, en)}${text(x + 36, 734, 26, zh, { fill: SOFT })}`
  return `${ground()}${head(pen, 'It waits for you to wait', '它等的，是您肯等')}
    ${step(90, 1, 'Pour the tea', '倒茶', cup(310, 620, 1.1))}
    ${step(580, 2, 'Lay the phone on its face', '手机扣下', `${phone(800, 600, 0)}<rect x="630" y="620" width="340" height="6" rx="3" fill="${BRASS}"/><path d="M800 450v90m-30-32 30 32 30-32" fill="none" stroke="${CLAY}" stroke-width="10" stroke-linecap="round" stroke-linejoin="round"/>`)}
    ${step(1070, 3, 'Four minutes later, drink', '四分钟后，喝', steam(1290, 430, 0.8) + cup(1290, 620, 1.1, 0.6))}
    ${foot(pen, 3)}`
}

const curve: Draw = (pen) => {
  const { text } = pen
  const [x0, y0, wide, tall] = [190, 720, 900, 420]
  const at = (minute: number, degrees: number) => `${x0 + (minute / 8) * wide} ${y0 - ((degrees - 20) / 75) * tall}`
  const lines = [30, 50, 70, 90]
    .map(
      (d) =>
        `<path d="M${at(0, d)}h${wide}" stroke="${INK}" opacity=".12" stroke-width="2"/>${text(x0 - 18, Number(at(0, d).split(' ')[1]) + 8, 22, `${d}°`, { fill: SOFT, anchor: 'end' })}`,
    )
    .join('')
  const minutes = [0, 2, 4, 6, 8]
    .map((m) => text(x0 + (m / 8) * wide, y0 + 40, 22, `${m}`, { fill: SOFT, anchor: 'middle' }))
    .join('')
  return `${ground()}${head(pen, 'A wall that lets go at 58°', '到 58 度才松手的杯壁')}
    <rect x="${x0 + wide / 2 - 26}" y="${y0 - tall}" width="52" height="${tall}" fill="${LIGHT}" opacity=".6"/>
    ${lines}${minutes}${text(x0 + wide, y0 + 78, 22, 'minutes  分钟', { fill: SOFT, anchor: 'end' })}
    <path d="M${at(0, 94)}C${at(1, 74)} ${at(2, 52)} ${at(8, 32)}" fill="none" stroke="${INK}" stroke-width="6" opacity=".35"/>
    <path d="M${at(0, 94)}C${at(0.5, 72)} ${at(1, 66)} ${at(2, 63)}S${at(3.6, 60)} ${at(4, 58)}S${at(6, 54)} ${at(8, 50)}" fill="none" stroke="${CLAY}" stroke-width="9" stroke-linecap="round"/>
    <circle cx="${x0 + wide / 2}" cy="${at(4, 58).split(' ')[1]}" r="14" fill="${PAPER}" stroke="${CLAY}" stroke-width="7"/>
    ${text(1140, 400, 28, 'with the phone face down', { fill: CLAY })}${text(1140, 438, 24, '手机扣着', { fill: CLAY })}
    ${text(1140, 540, 28, 'any other cup', { fill: SOFT })}${text(1140, 578, 24, '别的杯子', { fill: SOFT })}
    ${text(1140, 670, 22, 'A wax in the wall melts at 58° and', { fill: INK })}${text(1140, 702, 22, 'holds the tea there while the base', { fill: INK })}${text(1140, 734, 22, 'feels a phone lie still.', { fill: INK })}${text(1140, 772, 20, '杯壁里的蜡，58 度时熔化控温。', { fill: SOFT })}
    ${foot(pen, 4)}`
}

const people: Draw = (pen) => {
  const { text } = pen
  const quote = (y: number, en: string, zh: string, who: string) =>
    `<path d="M130 ${y - 34}v96" stroke="${BRASS}" stroke-width="8" stroke-linecap="round"/>${text(170, y, 38, en, { style: 'display' })}${text(170, y + 46, 28, zh, { fill: SOFT })}${text(1510, y + 46, 22, who, { fill: SOFT, anchor: 'end' })}`
  return `${ground()}${head(pen, 'What users report', '用户反馈')}
    ${quote(340, '“Tea has a taste.”', '“原来茶是有味道的。”', 'a stockbroker  一位股票经纪人')}
    ${quote(490, '“Nothing happened. It was very good.”', '“什么也没发生，挺好。”', 'a night editor  一位夜班编辑')}
    ${quote(640, '“My phone is rested, too.”', '“手机也歇过来了。”', 'a student  一名学生')}
    ${foot(pen, 5)}`
}

const last: Draw = (pen) => {
  const { text } = pen
  const cups = Array.from({ length: 5 }, (_, i) =>
    cup(200 + i * 300, 640, 0.95, 1 - i * 0.2, [CLAY, DEEP, BRASS, '#17807E', '#3B4A9C'][i]),
  ).join('')
  return `${ground(LIGHT)}<path d="M0 640h1600v260H0Z" fill="${PAPER}" opacity=".7"/>${cups}
    ${text(800, 170, 76, 'Now, please, put it down.', { style: 'display', fill: DEEP, anchor: 'middle' })}
    ${text(800, 252, 46, '现在，请把手机扣下。', { style: 'display', fill: DEEP, anchor: 'middle' })}
    ${text(800, 330, 28, 'Four minutes. We shall wait with you.  四分钟，我们陪您等。', { fill: DEEP, anchor: 'middle' })}
    ${foot(pen, 6)}`
}

export const DECK = { pages: [cover, trouble, idea, curve, people, last] as readonly Draw[], words: '…' }
