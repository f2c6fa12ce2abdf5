import { whoThanks } from '../../../../shared/ceremony/who-thanks.ts'
import { categoryColours } from '../../../../shared/exhibition/palette.ts'
import { isSaid, orElse } from '../../../../shared/exhibition/say.ts'
import type { Bilingual } from '../../../../shared/exhibition/text.ts'
import { DISPLAY } from '../../../fonts/canvas-faces.ts'
import type { Draw } from '../../../hall/signs/draw-signs.ts'
import { stageSays } from '../../../i18n/stage.ts'
import { type Backdrop, backdrop } from './backdrop.ts'
import { inLaurel } from './in-laurel.ts'
import { LEAVES, laurel } from './laurel.ts'
import { BRASS, both, FOR_ALL, FOR_SEATS, type Line, label, PLASTER, stack } from './paint.ts'
import type { PaintCue } from './picture.ts'

/** Minutes and seconds. */
export const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`

/** Of the screen's height, what words may take; before its foot stand those on the podium, and the poster beside them. */
const WHOLE = 0.86
const OVER_PODIUM = 0.68

/** Words in the middle, inside of the laurel or without it. */
const words =
  (look: Backdrop, wreathed: boolean, lines: readonly Line[], tall = WHOLE): Draw =>
  (context, width, height) => {
    backdrop(context, width, height, look)
    if (wreathed) return inLaurel(context, width, height, lines)
    const box = { x: width * 0.08, y: height * 0.07, width: width * 0.84, height: height * tall }
    stack(context, lines, box, height)
  }

/** As wide as the laurel leaves room for, in letters; a Chinese one is as wide as two. */
const ONE_LINE = 30

/** A sentence under the rest: both languages in a line, or one under the other where they are long. */
const text = (said: Bilingual): Line[] => {
  if (!isSaid(said)) return []
  const line = { ...label(said, FOR_ALL, PLASTER), before: 0.7 }
  if (said.en.length + 2 * said.zh.length <= ONE_LINE) return [line]
  const apart = [said.en, said.zh === said.en ? '' : said.zh].filter((one) => one !== '')
  return apart.map((one, i) => ({ ...line, text: one, size: FOR_SEATS, before: i === 0 ? 0.6 : 0.3 }))
}

export const paintDoors: PaintCue = ({ cue, title }) =>
  words('day', true, [
    label(orElse(cue.title, stageSays.welcome), FOR_ALL),
    ...both(title, 0.2),
    ...(cue.kind === 'doors' ? text(cue.text) : []),
  ])

export const paintCountdown: PaintCue = ({ cue, step, title }) =>
  words(cue.kind === 'countdown' ? 'day' : 'evening', true, [
    label(orElse(cue.title, cue.kind === 'intermission' ? stageSays.goesOn : stageSays.begins), FOR_ALL),
    { text: clock(step), style: DISPLAY, size: cue.kind === 'countdown' ? 0.32 : 0.42, colour: PLASTER, before: 0.05 },
    ...(cue.kind === 'intermission' ? text(cue.text) : both(title, 0.15)),
  ])

export const paintOpening: PaintCue = ({ cue, title }) =>
  words('rays', true, [...both(orElse(cue.title, title), 0.22), ...(cue.kind === 'opening' ? text(cue.text) : [])])

export const paintSpeaker: PaintCue = ({ cue, step, opened }) => {
  const winners = cue.kind === 'thanks' ? opened?.envelope.winners : undefined
  const speaker = whoThanks('speaker' in cue ? cue.speaker : cue.title, winners)
  const kind =
    cue.kind === 'thanks' ? stageSays.thanks : cue.kind === 'recording' ? stageSays.recording : stageSays.speech
  const named = isSaid(speaker)
  const head = label(named ? orElse(cue.title, kind) : kind, FOR_ALL)
  const name = both(named ? speaker : orElse(cue.title, kind), 0.24)
  if (cue.kind !== 'thanks') return words('evening', false, [head, ...name])
  const colour = step <= 10 ? '#F0A27C' : BRASS
  if (winners?.length) {
    const withTime = { ...head, text: `${head.text}  ${clock(step)}`, colour }
    return words('evening', false, [withTime, ...name], OVER_PODIUM)
  }
  const left = { text: clock(step), style: DISPLAY, size: 0.17, colour, before: 0.5 }
  return words('evening', false, [head, ...name, left])
}

export const paintCategory: PaintCue = ({ cue, category }) => {
  const found = cue.kind === 'category' ? category(cue.category) : undefined
  const colours = categoryColours(found?.colour ?? 0)
  return (context, width, height) => {
    backdrop(context, width, height, colours)
    const radius = height * 0.27
    const x = width * 0.17
    context.fillStyle = PLASTER
    context.beginPath()
    context.arc(x, height / 2, radius, 0, 2 * Math.PI)
    context.fill()
    const letter = { text: found?.letter ?? '', style: DISPLAY, size: 0.36, colour: colours.deep, before: 0 }
    stack(context, [letter], { x: x - radius, y: height * 0.5 - radius, width: radius * 2, height: radius * 2 }, height)
    const lines = [
      label(orElse(cue.title, stageSays.category), FOR_ALL, colours.light),
      ...both(found?.name ?? cue.title, 0.21),
    ]
    stack(
      context,
      lines,
      { x: width * 0.32, y: height * 0.08, width: width * 0.62, height: height * 0.84, align: 'left' },
      height,
    )
  }
}

const UNLIT = { inside: '#51465C', outside: '#433A4E' }

/** The laurel is the meter: so many of its leaves are lit. */
export const paintApplause: PaintCue =
  ({ cue, step }) =>
  (context, width, height) => {
    backdrop(context, width, height, 'evening')
    laurel(context, width, height, { gold: UNLIT })
    inLaurel(
      context,
      width,
      height,
      both(orElse(cue.title, stageSays.applause), 0.27),
      Math.round((step / 20) * LEAVES),
    )
  }

export const paintPhoto: PaintCue = ({ cue, step }) =>
  words(
    'rays',
    true,
    step < 0
      ? [...both(orElse(cue.title, stageSays.photo), 0.24), ...text(stageSays.photoHint)]
      : [{ text: step > 0 ? String(step) : '', style: DISPLAY, size: 0.6, colour: PLASTER, before: 0 }],
  )

export const paintClosing: PaintCue = ({ cue }) =>
  words('rays', true, [
    ...both(orElse(cue.title, stageSays.closing), 0.2),
    ...text(cue.kind === 'closing' ? orElse(cue.text, stageSays.closingHint) : stageSays.closingHint),
  ])
