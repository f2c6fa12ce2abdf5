import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { chanceFrom } from '../../shared/posters/seed.ts'
import { circle, ellipse, line, polygon, px, rect, ring, shape } from '../../shared/posters/svg.ts'
import {
  barge,
  between,
  bird,
  C,
  ferry,
  flock,
  glints,
  H,
  heron,
  lantern,
  person,
  rail,
  river,
  shine,
  sky,
  skyline,
  stars,
  tube,
  W,
} from './river-parts.ts'

/**
 * Draws the pictures of the sample's story, one a scene: `node assets/stories/draw-night-ferry.ts` writes them beside the
 * story's JSON.
 */
const FOLDER = join(import.meta.dirname, '../exhibitions/cultural-creative-shanghai-2023/demos/altstory/night-ferry')

const DUSK = [C.night, C.deep, C.blue, C.indigo, '#6A5A9C', '#B98A8F']
const DARK = [C.ink, '#101936', '#16214A', C.deep]
const WATER = [C.water2, C.water, '#101A3C', C.ink]
const circlePath = (x: number, y: number, r: number) =>
  Array.from({ length: 25 }, (_, i): [number, number] => [
    x + Math.cos((i / 24) * Math.PI * 2) * r,
    y + Math.sin((i / 24) * Math.PI * 2) * r * 0.62,
  ])

const scenes: Record<string, () => string> = {
  pier: () =>
    sky(DUSK, 440) +
    circle(930, 130, 46, C.peach) +
    skyline(3, 430, { tone: C.deep, low: 90, high: 300, lit: 0.3 }) +
    skyline(8, 436, { tone: C.night, low: 30, high: 150, lit: 0.55, window: C.peach }) +
    river(2, 430, ['#3B3F7E', C.water2, C.water, '#101A3C']) +
    glints(520, 470, 330, 8, C.brass) +
    ferry(520, 462, 1.45) +
    rect(840, 500, 360, 24, C.brass) +
    [880, 980, 1080, 1180].map((x) => rect(x, 520, 16, 160, C.ink)).join('') +
    rect(1010, 380, 9, 120, C.ink) +
    shine(1014, 374, 90, C.glow) +
    circle(1014, 374, 15, C.glow) +
    person(910, 502, 92, C.ink),
  deck: () => {
    const planks = Array.from({ length: 13 }, (_, i) =>
      rect(212 + i * 66, i === 0 || i > 11 ? 130 : 84, 2.5, i === 0 || i > 11 ? 414 : 506, '#7A5F3A'),
    ).join('')
    return (
      rect(0, 0, W, H, C.water) +
      river(5, 20, [C.water2, C.water, C.water2, C.water, C.water2], 16) +
      shape(
        'M90 337C90 150 190 60 330 60H1010C1090 60 1140 190 1140 337C1140 484 1090 614 1010 614H330C190 614 90 524 90 337Z',
        C.redDeep,
      ) +
      shape(
        'M112 337C112 168 204 82 334 82H1004C1074 82 1116 200 1116 337C1116 474 1074 592 1004 592H334C204 592 112 506 112 337Z',
        '#9A7A4C',
      ) +
      planks +
      rect(220, 232, 190, 210, C.paper, 18) +
      rect(238, 250, 40, 174, C.glow, 8) +
      circle(330, 337, 34, C.ink) +
      circle(330, 337, 18, '#B8BEC4') +
      rect(520, 250, 66, 174, C.tealDeep, 12) +
      rect(660, 250, 66, 174, C.tealDeep, 12) +
      ellipse(693, 318, 30, 44, C.indigo) +
      circle(693, 276, 22, C.haze) +
      rect(668, 356, 50, 130, C.ink, 8) +
      circle(1010, 330, 27, C.ink) +
      ellipse(1010, 366, 36, 28, C.red) +
      circle(1040, 392, 31, C.brass) +
      ring(1040, 392, 21, '#7A5F3A', 4) +
      ring(1040, 392, 11, '#7A5F3A', 4)
    )
  },
  wheelhouse: () =>
    rect(0, 0, W, H, C.tealDeep) +
    Array.from({ length: 9 }, (_, i) => rect(i * 136, 0, 3, H, '#0A3D3F')).join('') +
    circle(600, 330, 262, C.brass) +
    circle(600, 330, 236, C.deep) +
    `<clipPath id="w"><circle cx="600" cy="330" r="236"/></clipPath><g clip-path="url(#w)">${sky([C.deep, C.blue, C.indigo], 400)}${skyline(21, 400, { tone: C.night, low: 40, high: 190, lit: 0.35, from: 340, to: 880 })}${river(4, 398, WATER)}${glints(600, 430, 160, 6, C.brass)}</g>` +
    rect(592, 0, 16, 130, C.ink) +
    shape(
      'M600 110C690 110 704 190 712 262C716 300 744 318 752 344H448C456 318 484 300 488 262C496 190 510 110 600 110Z',
      C.glow,
    ) +
    shape('M600 110C690 110 704 190 712 262C716 300 744 318 752 344H640C640 260 650 160 600 110Z', C.brass) +
    circle(600, 360, 24, C.redDeep) +
    line('M600 382C600 470 588 500 604 590', C.paper, 7) +
    rect(830, 560, 220, 42, C.redDeep, 6) +
    rect(836, 566, 208, 14, C.paper) +
    rect(920, 552, 14, 58, C.brass),
  stern: () =>
    sky(DUSK, 400) +
    skyline(31, 400, { tone: C.deep, low: 50, high: 210, lit: 0.4 }) +
    river(6, 396, WATER) +
    rail(452, C.ink) +
    shape('M500 675V470C500 372 560 330 620 330C680 330 740 372 740 470V675Z', C.red) +
    circle(620, 262, 78, C.peach) +
    shape('M534 274C530 170 708 164 708 274C690 232 662 216 620 216C580 216 556 236 534 274Z', C.ink) +
    line('M694 250Q744 270 736 330', C.ink, 18) +
    circle(592, 268, 7, C.ink) +
    circle(646, 268, 7, C.ink) +
    line('M604 298Q620 308 636 298', C.redDeep, 5) +
    heron(480, 560, 0.86) +
    shape('M372 520H612L580 660H404Z', C.brass) +
    [0, 1, 2].map((i) => line(`M${382 + i * 8} ${556 + i * 32}H${602 - i * 8}`, '#7A5F3A', 6)).join('') +
    line('M612 524C640 560 660 520 700 520', C.peach, 26),
  case: () =>
    rect(0, 0, W, H, '#3A2416') +
    Array.from({ length: 8 }, (_, i) => rect(0, i * 90, W, 4, '#2C1A0F')).join('') +
    shape('M150 120H1050L1010 330H190Z', C.ink) +
    shape('M178 140H1022L990 312H210Z', C.wine) +
    shape('M190 330H1010V560Q1010 584 986 584H214Q190 584 190 560Z', C.ink) +
    rect(222, 356, 756, 196, C.wine, 14) +
    ellipse(440, 470, 110, 30, '#5E0A30') +
    tube(600, 462, 1.9, '#8E98A8', 15) +
    tube(600, 456, 1.9, '#CBD3DE', 4) +
    [300, 860].map((x) => rect(x, 574, 50, 22, C.brass, 5)).join('') +
    circle(1090, 610, 30, C.brass) +
    rect(60, 560, 96, 76, C.tealDeep, 8) +
    rect(76, 544, 20, 18, C.red) +
    rect(120, 544, 20, 18, C.ink),
  bell: () => {
    const rings = [60, 130, 210, 300, 400, 510].map(
      (r, i) =>
        `<ellipse cx="470" cy="420" rx="${r}" ry="${r * 0.46}" fill="none" stroke="${C.mist}" stroke-opacity="${0.8 - i * 0.12}" stroke-width="${6 - i * 0.6}"/>`,
    )
    const small = [18, 40, 66].map(
      (r, i) =>
        `<ellipse cx="1010" cy="360" rx="${r}" ry="${r * 0.46}" fill="none" stroke="${C.glow}" stroke-opacity="${0.9 - i * 0.25}" stroke-width="4"/>`,
    )
    return (
      rect(0, 0, W, H, C.ink) +
      stars(12, 60, 240) +
      rect(0, 270, W, H, C.water) +
      skyline(40, 274, { tone: '#1A2344', low: 20, high: 120, lit: 0.06 }) +
      river(9, 300, [C.water2, C.water, '#101A3C', '#0C1430'], 6) +
      rings.join('') +
      small.join('') +
      ferry(470, 430, 0.72) +
      circle(1010, 350, 6, C.glow)
    )
  },
  heron: () =>
    sky(DUSK.slice(0, 5), 470) +
    skyline(51, 470, { tone: C.deep, low: 80, high: 320, lit: 0.07 }) +
    rect(204, 120, 74, 352, C.night) +
    shine(241, 166, 130, C.glow, 0.16) +
    rect(226, 150, 30, 36, C.glow) +
    river(7, 466, WATER) +
    glints(241, 492, 46, 6, C.brass) +
    rail(560, C.ink) +
    heron(790, 564, 2.05),
  page: () => {
    const lines = Array.from(
      { length: 9 },
      (_, i) =>
        line(`M250 ${170 + i * 44}H${430 + ((i * 53) % 120)}`, '#7C8498', 5) +
        line(`M206 ${170 + i * 44}H226`, C.red, 5),
    )
    const long = [0, 1, 2, 3].map((i) => line(`M690 ${270 + i * 50}H${[980, 1000, 960, 820][i]}`, C.deep, 7))
    return (
      rect(0, 0, W, H, C.tealDeep) +
      shine(700, 330, 520, C.glow, 0.06) +
      shape('M130 96Q370 60 600 110V600Q370 556 130 590Z', C.paper) +
      shape('M1070 96Q830 60 600 110V600Q830 556 1070 590Z', '#EDE4D2') +
      line('M600 110V600', C.brass, 5) +
      lines.join('') +
      long.join('') +
      circle(1080, 560, 60, 'none') +
      ring(1010, 560, 58, C.brass, 12) +
      ring(1020, 552, 40, '#8F6B2E', 10) +
      line('M1066 590Q1130 640 1200 620', C.brass, 12)
    )
  },
  redlight: () =>
    rect(0, 0, W, H, '#200E1C') +
    rect(0, 300, W, H, '#2C1024') +
    skyline(61, 330, { tone: '#3A1526', low: 30, high: 150, lit: 0 }) +
    rect(934, 262, 24, 30, C.glow) +
    shine(946, 276, 70, C.glow, 0.14) +
    river(3, 326, ['#4A1830', '#38122A', '#2A0F22', '#1A0A16']) +
    shine(560, 170, 420, '#FF5A3C', 0.09) +
    tube(560, 176, 1.9, '#7E1A16', 30) +
    tube(560, 176, 1.9, '#FF6A4A', 17) +
    tube(560, 176, 1.9, '#FFE1D0', 6) +
    line('M500 470L420 250M620 470L700 262', '#120712', 40) +
    shape('M440 675V500C440 420 500 392 560 392C620 392 680 420 680 500V675Z', '#120712') +
    circle(560, 342, 58, '#2A0F16') +
    shape('M506 322C510 270 610 270 614 322Z', '#F4B795') +
    circle(250, 560, 13, '#FF6A4A') +
    shine(250, 560, 70, '#FF5A3C', 0.16),
  drift: () =>
    sky(DARK, 470) +
    stars(71, 190, 450, C.paper) +
    stars(72, 160, 460) +
    shape('M0 120C320 40 700 250 1200 60V160C760 330 380 140 0 230Z', '#27315F') +
    stars(73, 120, 260, C.paper) +
    flock(
      70,
      [
        [60, 60],
        [420, 170],
        [800, 190],
        [1180, 330],
      ],
      120,
      90,
      C.paper,
    ) +
    skyline(75, 476, { tone: C.ink, low: 16, high: 110 }) +
    river(8, 470, WATER, 6) +
    ferry(520, 520, 0.9, { lit: false, tone: '#3A4468', hull: '#0B1122' }),
  tower: () =>
    sky(DARK) +
    stars(81, 50, 300) +
    skyline(82, H, { tone: '#0B1226', low: 80, high: 260 }) +
    polygon(
      [
        [500, H],
        [520, 70],
        [600, 30],
        [680, 70],
        [700, H],
      ],
      '#0A1022',
    ) +
    shine(600, 200, 330, C.glow, 0.1) +
    rect(574, 168, 52, 64, C.glow) +
    rect(598, 168, 4, 64, C.brass) +
    flock(83, circlePath(600, 200, 150), 110, 60, C.paper, [8, 17]) +
    flock(84, circlePath(600, 210, 260), 130, 90, C.haze, [8, 18]) +
    flock(85, circlePath(600, 220, 400), 90, 110, '#6F7DB8', [8, 16]),
  radio: () =>
    rect(0, 0, W, H, C.ink) +
    stars(91, 60, 260) +
    skyline(92, 300, { tone: '#0B1226', low: 20, high: 140 }) +
    river(11, 290, ['#13204A', '#101A3C', '#0D1533', C.ink]) +
    shine(640, 410, 420, C.brass, 0.07) +
    glints(640, 480, 560, 7, '#8F6B2E') +
    barge(640, 470, 1.7) +
    person(892, 442, 110, C.ink, C.peach) +
    line('M892 386L930 350', C.ink, 14) +
    ellipse(950, 340, 26, 17, '#B8BEC4') +
    line('M930 348L902 366', '#B8BEC4', 7) +
    [30, 52, 74]
      .map((r) =>
        line(
          `M${px(950 + r * 0.8)} ${px(340 - r * 0.62)}A${r} ${r} 0 0 1 ${px(950 + r)} ${px(340 + r * 0.2)}`,
          C.glow,
          4,
        ),
      )
      .join(''),
  signal: () =>
    rect(0, 0, W, H, C.ink) +
    river(12, 500, ['#13204A', '#101A3C', C.ink], 7) +
    polygon(
      [
        [352, 392],
        [W, -60],
        [W, 470],
      ],
      '#2B3358',
    ) +
    polygon(
      [
        [352, 392],
        [W, 60],
        [W, 380],
      ],
      '#5A5A66',
    ) +
    polygon(
      [
        [352, 392],
        [W, 140],
        [W, 310],
      ],
      '#A58C5A',
    ) +
    flock(
      101,
      [
        [480, 340],
        [700, 250],
        [940, 210],
        [1180, 190],
      ],
      150,
      150,
      C.paper,
      [10, 26],
    ) +
    flock(
      102,
      [
        [300, 300],
        [360, 380],
      ],
      26,
      120,
      C.haze,
      [10, 20],
    ) +
    ferry(330, 556, 1.1) +
    shine(352, 392, 70, C.glow, 0.22) +
    circle(352, 392, 15, C.paper) +
    rect(346, 400, 9, 40, C.ink),
  bend: () => {
    const spokes = Array.from({ length: 8 }, (_, i) => {
      const a = (i / 8) * Math.PI * 2 + 0.2
      return line(`M600 400L${px(600 + Math.cos(a) * 262)} ${px(400 + Math.sin(a) * 262)}`, '#6B4A26', 24)
    })
    return (
      sky([C.ink, '#101936', '#16214A'], 300) +
      stars(111, 60, 240) +
      rect(0, 280, W, H, '#0B1226') +
      shape(
        'M0 675V520C240 430 560 400 700 350C820 306 900 290 1200 286V330C980 340 900 370 860 430C800 520 900 600 980 675Z',
        C.water2,
      ) +
      shape(
        'M260 675C330 560 560 470 720 400C830 350 960 320 1200 306V314C960 336 850 380 780 450C700 530 640 600 640 675Z',
        C.indigo,
      ) +
      rect(0, 0, W, 34, C.tealDeep) +
      rect(0, 0, 44, H, C.tealDeep) +
      rect(W - 44, 0, 44, H, C.tealDeep) +
      rect(0, 600, W, 80, C.tealDeep) +
      spokes.join('') +
      ring(600, 400, 190, '#8A6235', 38) +
      line('M424 330A190 190 0 0 1 480 252M776 330A190 190 0 0 0 720 252', C.glow, 36) +
      circle(600, 400, 44, C.brass) +
      circle(600, 400, 17, '#6B4A26')
    )
  },
  choir: () => {
    const chance = chanceFrom(121)
    const windows = Array.from({ length: 26 }, (_, i) => {
      const left = i % 2 === 0
      const x = left ? between(chance, 30, 330) : between(chance, 870, 1160)
      const y = between(chance, 150, 450)
      return rect(x, y, 24, 34, '#263056') + (chance() < 0.6 ? circle(x + 12, y + 17, 7, C.haze) : '')
    })
    const notes = Array.from({ length: 12 }, () => {
      const [x, y] = [between(chance, 330, 880), between(chance, 70, 330)]
      return ellipse(x, y, 9, 7, C.glow) + rect(x + 6.5, y - 34, 3.4, 36, C.glow)
    })
    return (
      sky(DARK, 520) +
      stars(122, 70, 320) +
      skyline(123, 520, { tone: '#0B1226', low: 260, high: 420, to: 350 }) +
      skyline(124, 520, { tone: '#0B1226', low: 260, high: 420, from: 860 }) +
      windows.join('') +
      river(13, 500, WATER, 6) +
      notes.join('') +
      glints(600, 552, 330, 5, '#8F6B2E') +
      barge(600, 546, 1.15) +
      person(60, 600, 150, C.ink, C.peach) +
      line('M86 520L150 486', C.ink, 18) +
      polygon(
        [
          [140, 494],
          [232, 440],
          [244, 492],
          [150, 500],
        ],
        C.brass,
      ) +
      person(1130, 610, 150, C.ink, C.peach) +
      line('M1108 530L1062 500', C.ink, 18) +
      ellipse(1044, 500, 34, 20, '#B8BEC4')
    )
  },
  'far-bank': () =>
    sky([C.night, C.deep, C.blue, '#3F4388'], 400) +
    stars(131, 50, 240) +
    skyline(132, 400, { tone: C.night, low: 60, high: 240, lit: 0.25 }) +
    river(14, 396, WATER) +
    ferry(300, 486, 1.3) +
    glints(300, 500, 300, 5, C.brass) +
    shine(820, 300, 330, C.glow, 0.1) +
    rect(540, 510, 660, 26, C.brass) +
    [580, 720, 860, 1000, 1140].map((x) => rect(x, 534, 18, 150, C.ink)).join('') +
    rect(815, 300, 10, 212, C.ink) +
    shape('M770 306L790 264H850L870 306Z', C.ink) +
    circle(820, 312, 20, C.glow) +
    [
      [610, 150, C.peach],
      [690, 96, C.red],
      [742, 104, C.teal],
      [796, 92, C.brass],
      [880, 140, C.indigo],
      [946, 146, C.haze],
      [1014, 138, C.redDeep],
      [1080, 150, C.mist],
      [1146, 142, C.wine],
    ]
      .map(
        ([x, size, tone]) =>
          person(Number(x), 512, Number(size), String(tone), C.peach) +
          rect(Number(x) + 16, 512 - Number(size) * 0.4, 16, 10, C.paper),
      )
      .join(''),
  wings: () =>
    sky(DARK, 520) +
    stars(141, 90, 480) +
    [
      [0, C.paper],
      [1, C.haze],
      [2, '#7C8AC4'],
      [3, C.mist],
    ]
      .map(([i, tone]) => {
        const k = Number(i)
        return flock(
          142 + k,
          [
            [-40, 30 + k * 80],
            [300, 130 + k * 74],
            [700, 90 + k * 92],
            [1240, 240 + k * 66],
          ],
          150,
          64,
          String(tone),
          [9, 22],
        )
      })
      .join('') +
    skyline(146, 546, { tone: '#0A1022', low: 20, high: 130 }) +
    river(15, 542, ['#13204A', '#101A3C', C.ink], 5) +
    ferry(560, 588, 0.8, { lit: false, tone: '#333D60', hull: '#0B1122' }) +
    bird(744, 470, 58, C.paper, -0.25),
  wide: () =>
    sky([C.deep, C.indigo, '#7A6AA6', '#C98A8C', C.peach, '#FBD9A8'], 400) +
    circle(600, 396, 92, C.glow) +
    rect(0, 396, W, H, '#7A6AA6') +
    river(16, 398, ['#C98A8C', '#9A78A2', '#6A66A4', C.indigo, C.blue], 5) +
    glints(600, 412, 210, 11, C.glow) +
    shape('M470 520H730L704 580H496Z', C.redDeep) +
    rect(488, 470, 224, 52, C.paper) +
    [0, 1, 2, 3, 4].map((i) => rect(504 + i * 41, 482, 28, 26, C.deep, 3)).join('') +
    rect(478, 460, 244, 12, C.red) +
    rect(548, 412, 104, 50, C.paper) +
    rect(562, 422, 76, 26, C.deep, 3) +
    rect(540, 402, 120, 11, C.red) +
    rect(597, 350, 5, 54, C.ink) +
    lantern(500, 504, 8) +
    lantern(700, 504, 8) +
    bird(330, 200, 44, C.night, -0.2) +
    bird(404, 168, 34, C.night, 0.1) +
    bird(860, 150, 30, C.night),
}

await mkdir(FOLDER, { recursive: true })
for (const [name, draw] of Object.entries(scenes)) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${W}" height="${H}" viewBox="0 0 ${W} ${H}">${draw()}</svg>`
  await writeFile(
    join(FOLDER, `${name}.webp`),
    await sharp(Buffer.from(svg)).webp({ quality: 80, effort: 6 }).toBuffer(),
  )
}
