import type { Booth } from '../../../../shared/exhibition/exhibition.ts'
import { type CategoryColours, categoryColours } from '../../../../shared/exhibition/palette.ts'
import type { Bilingual } from '../../../../shared/exhibition/text.ts'
import { DISPLAY, TEXT } from '../../../fonts/canvas-faces.ts'
import { drawPosterPlaceholder } from '../../../hall/signs/draw-pictures.ts'
import { halves, letters } from '../../../hall/signs/halves.ts'
import { stageSays } from '../../../i18n/stage.ts'
import { nomineeTurn, PAGE, pageAt } from '../timing/screen-step.ts'
import { backdrop } from './backdrop.ts'
import { BRASS, both, FOR_ALL, FOR_THE_RINGS, type Line, label, owner, PLASTER, stack, wrap } from './paint.ts'
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

/** One nominee: the poster, whose it is, and what it is in a sentence. */
function paintOne(input: ScreenInput, booth: Booth): ReturnType<PaintCue> {
  return (context, width, height) => {
    backdrop(context, width, height, coloursOf(input.category, booth))
    const tall = height * 0.84
    framed(context, input, booth, width * 0.05, height * 0.08, tall * 0.75, tall)
    const x = width * 0.05 + tall * 0.75 + width * 0.045
    const room = width * 0.965 - x
    const size = FOR_THE_RINGS * 1.08
    const sentence = (said: string, most: number): Line[] =>
      wrap(context, said, TEXT, size * height, room, most).map((text, i) => ({
        text,
        style: TEXT,
        size,
        colour: PLASTER,
        before: i === 0 ? 0.55 : 0.16,
      }))
    const { en, zh } = booth.summary
    const lines = [
      ...both(booth.title, 0.17),
      ...owner(booth.team, FOR_THE_RINGS * 1.2),
      ...sentence(en, zh ? 2 : 3),
      ...sentence(zh === en ? '' : zh, en ? 1 : 3),
    ]
    stack(context, lines, { x, y: height * 0.06, width: room, height: height * 0.88, align: 'left' }, height)
  }
}

/** A page of the nominees beside each other, with what `under` writes beneath each. */
function paintPage(
  input: ScreenInput,
  page: number,
  head: Line,
  numbered: boolean,
  shares?: (booth: Booth) => number | null,
): ReturnType<PaintCue> {
  const all = nomineesOf(input)
  const shown = all.slice(page * PAGE, page * PAGE + PAGE)
  return (context, width, height) => {
    backdrop(context, width, height, 'evening')
    stack(context, [head], { x: width * 0.04, y: height * 0.025, width: width * 0.92, height: height * 0.15 }, height)
    const columns = Math.max(3, shown.length)
    const each = (width * 0.94) / columns
    const left = (width - each * shown.length) / 2
    const tall = height * 0.46
    const wide = tall * 0.75
    shown.forEach((booth, i) => {
      const middle = left + each * (i + 0.5)
      framed(context, input, booth, middle - wide / 2, height * 0.2, wide, tall)
      const name = booth.title.en || booth.title.zh
      const size = letters(name) > 32 ? 0.07 : 0.098
      const parts = letters(name) > 32 ? wrap(context, name, DISPLAY, size * height, each * 0.94, 2) : halves(name, 15)
      const lines: Line[] = [
        ...parts.map((text) => ({
          text,
          style: DISPLAY,
          size,
          smallest: 0.066,
          colour: PLASTER,
          before: 0.1,
          like: 'title',
        })),
        ...(booth.title.en && booth.title.zh && booth.title.zh !== booth.title.en
          ? [{ text: booth.title.zh, style: DISPLAY, size: 0.084, smallest: 0.066, colour: BRASS, before: 0.24 }]
          : []),
      ]
      const box = { x: middle - each * 0.47, y: height * 0.7, width: each * 0.94, height: height * 0.27 }
      stack(context, lines, box, height)
      if (numbered) number(context, middle - wide / 2, height * 0.2, page * PAGE + i + 1, height)
      const share = shares?.(booth) ?? null
      if (share === null) return
      context.fillStyle = '#ffffff30'
      context.fillRect(middle - wide / 2, height * 0.675, wide, height * 0.022)
      context.fillStyle = BRASS
      context.fillRect(middle - wide / 2, height * 0.675, wide * share, height * 0.022)
    })
  }
}

function number(context: CanvasRenderingContext2D, x: number, y: number, n: number, height: number): void {
  const radius = height * 0.085
  context.fillStyle = BRASS
  context.beginPath()
  context.arc(x, y + radius * 0.6, radius, 0, 2 * Math.PI)
  context.fill()
  const line = { text: String(n), style: DISPLAY, size: 0.12, colour: '#1E2430', before: 0 }
  stack(context, [line], { x: x - radius, y: y - radius * 0.4, width: radius * 2, height: radius * 2 }, height)
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
        size: FOR_THE_RINGS * 1.2,
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
