import type { Booth } from '../../../../shared/exhibition/exhibition.ts'
import { type CategoryColours, categoryColours } from '../../../../shared/exhibition/palette.ts'
import type { Bilingual } from '../../../../shared/exhibition/text.ts'
import { DISPLAY, type Style, TEXT } from '../../../fonts/canvas-faces.ts'
import { drawPosterPlaceholder } from '../../../hall/signs/draw-pictures.ts'
import { measure } from '../../../hall/signs/write.ts'
import { stageSays } from '../../../i18n/stage.ts'
import { nomineeTurn, pageAt, perPage } from '../timing/screen-step.ts'
import { backdrop } from './backdrop.ts'
import {
  BRASS,
  both,
  FOR_ALL,
  FOR_SEATS,
  firstSentence,
  highOf,
  type Line,
  label,
  owner,
  PLASTER,
  stack,
  wrap,
} from './paint.ts'
import { clock } from './paint-words.ts'
import type { PaintCue, ScreenInput } from './picture.ts'

/** A poster in its brass frame; its category's colours until it has come. */
export function framed(
  context: CanvasRenderingContext2D,
  { posters, category }: Pick<ScreenInput, 'posters' | 'category'>,
  booth: Booth,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  const edge = Math.max(3, height * 0.012)
  context.fillStyle = BRASS
  context.fillRect(x - edge, y - edge, width + 2 * edge, height + 2 * edge)
  if (posters.draw(context, booth.id, x, y, width, height)) return
  context.save()
  context.translate(x, y)
  drawPosterPlaceholder(booth.id, coloursOf(category, booth))(context, width, height)
  context.restore()
}

const coloursOf = (category: ScreenInput['category'], booth: Booth): CategoryColours =>
  categoryColours(category(booth.category)?.colour ?? 0)

const nomineesOf = ({ award, booth }: ScreenInput): Booth[] => (award?.nominees ?? []).flatMap((id) => booth(id) ?? [])

/** Of the screen's height, what the words beside a poster may take. */
const HIGH = 0.94

/** One nominee: the poster with its booth, whose it is, and what it is in a sentence of each language. */
function paintOne(input: ScreenInput, booth: Booth): ReturnType<PaintCue> {
  return (context, width, height) => {
    backdrop(context, width, height, coloursOf(input.category, booth))
    const tall = height * 0.82
    const left = width * 0.035
    framed(context, input, booth, left, height * 0.09, tall * 0.75, tall)
    badge(context, left, height * 0.09, booth.place.label, height)
    const x = left + tall * 0.75 + width * 0.03
    const room = width * 0.98 - x
    const lines = (said: string, style: Style, size: number, most: number, before: number, colour = PLASTER): Line[] =>
      wrap(context, said, style, size * height, room, most).map((text, i) => ({
        text,
        style,
        size,
        colour,
        before: i === 0 ? before : 0.04,
      }))
    const { title, team, summary } = booth
    const name = (most: number) => lines(title.en || title.zh, DISPLAY, most > 1 ? 0.125 : 0.14, most, 0)
    const other = title.en && title.zh !== title.en ? lines(title.zh, DISPLAY, FOR_SEATS, 1, 0.15, BRASS) : []
    const said = (most: number) => [
      ...lines(firstSentence(summary.en), TEXT, FOR_SEATS, most, 0.3),
      ...lines(summary.zh === summary.en ? '' : firstSentence(summary.zh), TEXT, FOR_SEATS, 2, 0.3),
    ]
    const long = measure(context, title.en || title.zh, DISPLAY, 0.14 * height).width > room
    const named = [...name(long ? 2 : 1), ...other]
    // What is said large elsewhere gives way first: whose it is, the end of the sentence, the name's second language.
    const ways = [
      [...named, ...owner(team, FOR_SEATS), ...said(3)],
      [...named, ...said(3)],
      [...named, ...said(2)],
      [...name(2), ...said(2)],
    ]
    const set = ways.find((way) => highOf(way) <= HIGH) ?? ways.at(-1) ?? []
    stack(context, set, { x, y: height * 0.03, width: room, height: height * HIGH, align: 'left' }, height)
  }
}

/**
 * A page of the nominees: each poster with its number or its booth, and the name beside it; three stand in a row, with the
 * names under them.
 */
function paintPage(
  input: ScreenInput,
  page: number,
  head: Line,
  numbered: boolean,
  shares?: (booth: Booth) => number | null,
): ReturnType<PaintCue> {
  const all = nomineesOf(input)
  const first = page * perPage(all.length)
  const shown = all.slice(first, first + perPage(all.length))
  const under = shown.length === 3
  const columns = Math.min(under ? 3 : 2, shown.length)
  return (context, width, height) => {
    backdrop(context, width, height, 'evening')
    stack(context, [head], { x: width * 0.04, y: height * 0.025, width: width * 0.92, height: height * 0.15 }, height)
    const [each, cell] = [(width * 0.97) / Math.max(2, columns), (height * 0.79) / Math.ceil(shown.length / columns)]
    const start = (width - each * columns) / 2
    const tall = under ? height * 0.38 : cell * 0.9
    const wide = tall * 0.75
    shown.forEach((booth, i) => {
      const x = start + each * (i % columns)
      const y = height * (under ? 0.215 : 0.2) + cell * Math.floor(i / columns)
      const share = shares?.(booth) ?? null
      const bar = share === null ? 0 : height * 0.045
      const left = under ? x + height * 0.03 : x + wide + height * 0.13
      const room = x + each - height * 0.03 - left
      const poster = under ? x + (each - wide) / 2 : x + height * 0.06
      framed(context, input, booth, poster, y, wide, tall)
      badge(context, poster, y, numbered ? String(first + i + 1) : booth.place.label, height)
      const foot = under ? y + tall + bar : y + tall
      const box = under
        ? { x: left, y: foot + height * 0.01, width: room, height: height * 0.98 - foot }
        : { x: left, y, width: room, height: tall - bar, align: 'left' as const }
      stack(context, nameLines(context, booth.title, room, height), box, height)
      if (share === null) return
      context.fillStyle = '#ffffff30'
      context.fillRect(left, foot - height * 0.026, room, height * 0.026)
      context.fillStyle = BRASS
      context.fillRect(left, foot - height * 0.026, room * share, height * 0.026)
    })
  }
}

/** A name in both languages as it is read from every seat; one that is longer still is said whole where it stands alone. */
function nameLines(context: CanvasRenderingContext2D, { en, zh }: Bilingual, room: number, height: number): Line[] {
  const line = (colour: string, before: number) => (text: string, i: number) => ({
    text,
    style: DISPLAY,
    size: FOR_SEATS,
    smallest: 0.105,
    colour,
    before: i === 0 ? before : 0.08,
    like: 'title',
  })
  return [
    ...wrap(context, en || zh, DISPLAY, FOR_SEATS * height, room, 2).map(line(PLASTER, 0.1)),
    ...(en && zh && zh !== en ? [zh].map(line(BRASS, 0.2)) : []),
  ]
}

/** What stands on the corner of a poster: the number for a vote, the booth. */
function badge(context: CanvasRenderingContext2D, x: number, y: number, text: string, height: number): void {
  if (!text) return
  const tall = height * 0.15
  const wide = Math.max(tall, measure(context, text, DISPLAY, FOR_SEATS * height).width + tall * 0.5)
  context.fillStyle = BRASS
  context.beginPath()
  context.roundRect(x - tall * 0.3, y - tall * 0.2, wide, tall, tall / 2)
  context.fill()
  const line = { text, style: DISPLAY, size: FOR_SEATS, colour: '#1E2430', before: 0 }
  stack(context, [line], { x: x - tall * 0.3, y: y - tall * 0.2, width: wide, height: tall }, height)
}

export const paintNominees: PaintCue = (input) => {
  const { award, cue, elapsed } = input
  const all = nomineesOf(input)
  const { one, page } = nomineeTurn(all.length, cue.seconds, elapsed)
  const alone = all[one]
  if (alone) return paintOne(input, alone)
  const of = (name: Bilingual) => ({ en: `${name.en || name.zh}: nominees`, zh: name.zh ? `${name.zh}提名` : '' })
  return paintPage(input, page, label(award ? of(award.name) : stageSays.nominees, FOR_ALL), false)
}

export const paintVote: PaintCue = (input) => {
  const { award, tally, voteLeft, voteOpen, elapsed } = input
  const page = pageAt(award?.nominees.length ?? 0, elapsed)
  const says = voteOpen ? stageSays.vote : stageSays.voteClosed
  const most = tally ? Math.max(1, ...Object.values(tally)) : 1
  const name = award?.name.en || award?.name.zh || ''
  const left = voteOpen && voteLeft !== null ? `  ${clock(voteLeft)}` : ''
  const text = `${name}  ${says.en} ${says.zh}${left}`
  const head = { text, style: TEXT, size: FOR_ALL, colour: BRASS, before: 0 }
  return paintPage(input, page, head, true, tally ? ({ id }) => (tally[id] ?? 0) / most : undefined)
}

/** A demo on stage: whose it is, and where to take it into one's own hands. */
export const paintDemo: PaintCue = (input) => {
  const { cue } = input
  const booth = cue.kind === 'demo' ? input.booth(cue.booth) : undefined
  return (context, width, height) => {
    backdrop(context, width, height, booth ? coloursOf(input.category, booth) : 'evening')
    const tall = height * 0.84
    const wide = tall * (input.demo ? 16 / 9 : 0.75)
    const x = width * 0.04 + wide + width * 0.04
    if (input.demo) context.drawImage(input.demo, width * 0.04, height * 0.08, wide, tall)
    else if (booth) framed(context, input, booth, width * 0.04, height * 0.08, wide, tall)
    const where = stageSays.driveIt(booth?.place.label || booth?.title.en || '')
    const lines = [
      label(stageSays.onStage, FOR_ALL * 0.9),
      ...both(booth?.title ?? cue.title, 0.19),
      ...[where.en, where.zh].map((text, i) => ({
        text,
        style: TEXT,
        size: FOR_SEATS,
        colour: PLASTER,
        before: i ? 0.25 : 0.7,
      })),
    ]
    stack(
      context,
      lines,
      { x, y: height * 0.07, width: width * 0.96 - x, height: height * 0.86, align: 'left' },
      height,
    )
  }
}
