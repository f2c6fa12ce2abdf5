import type { ShownStory } from '../../../shared/demos/kinds/story.ts'
import type { StoryContent, StoryScene } from '../../../shared/demos/kinds/story-content.ts'
import { say } from '../../../shared/exhibition/say.ts'
import { DISPLAY, TEXT } from '../../fonts/canvas-faces.ts'
import { fitLine, writeLine } from '../../hall/signs/write.ts'
import { languageStore } from '../../i18n/language.ts'
import { drawCover } from './draw-cover.ts'
import type { OpenGlance } from './glance.ts'
import { glancePictures } from './glance-pictures.ts'

const PLASTER = '#F6F1E7'
const INK = '#1E2430'
const BRASS = '#C79A4B'
const LINE = '#D3C4AC'
/** Share of the screen that the picture has while there is a vote beside it, and while there is none below. */
const BESIDE = 0.5
const ABOVE = 0.8

/** The scene that all read: its picture and title; while they vote, how the votes stand. */
export const storyGlance: OpenGlance<StoryContent, ShownStory> = ({ scenes }, changed) => {
  const pictures = glancePictures(changed)
  return {
    draw(context, width, height, state) {
      const scene = scenes.find(({ id }) => id === state.scene)
      if (!scene) return false
      const picture = scene.picture && pictures.get(scene.picture.url)
      if (scene.picture && !picture) return false
      const votes = Object.keys(state.tally).length > 0
      context.fillStyle = PLASTER
      context.fillRect(0, 0, width, height)
      context.textAlign = 'left'
      context.textBaseline = 'alphabetic'
      if (votes) {
        const left = picture ? width * BESIDE : 0
        if (picture) drawCover(context, picture, 0, 0, left, height)
        drawVote(context, left, width - left, height, scene, state)
      } else {
        if (picture) drawCover(context, picture, 0, 0, width, height * ABOVE)
        drawTitle(context, 0, picture ? height * 0.93 : height * 0.54, width, height, scene)
      }
      return true
    },
    pace: () => 0,
    look: () => undefined,
    dispose: pictures.dispose,
  }
}

const said = (text: { en: string; zh: string }) => say(text, languageStore.getState().language)

function drawTitle(
  context: CanvasRenderingContext2D,
  left: number,
  base: number,
  width: number,
  height: number,
  scene: StoryScene,
): void {
  const room = { width: width * 0.9, largest: height * 0.105, smallest: height * 0.055 }
  const line = fitLine(context, said(scene.title), DISPLAY, room)
  context.fillStyle = INK
  writeLine(context, line, left + (width - line.width) / 2, base)
}

function drawVote(
  context: CanvasRenderingContext2D,
  left: number,
  width: number,
  height: number,
  scene: StoryScene,
  { tally, voted }: ShownStory,
): void {
  drawTitle(context, left, height * 0.17, width, height, scene)
  const open = scene.choices.filter(({ id }) => Object.hasOwn(tally, id))
  const edge = width * 0.06
  const row = Math.min(height * 0.22, (height * 0.72) / open.length)
  for (const [index, choice] of open.entries()) {
    const votes = tally[choice.id] ?? 0
    const base = height * 0.25 + row * index + row * 0.48
    const count = fitLine(context, String(votes), DISPLAY, { width, largest: height * 0.075, smallest: height * 0.05 })
    const room = { width: width - 3 * edge - count.width, largest: height * 0.058, smallest: height * 0.04 }
    context.fillStyle = INK
    writeLine(context, fitLine(context, said(choice.text), TEXT, room), left + edge, base)
    writeLine(context, count, left + width - edge - count.width, base)
    const bar = { y: base + row * 0.14, width: width - 2 * edge, height: row * 0.12 }
    context.fillStyle = LINE
    context.fillRect(left + edge, bar.y, bar.width, bar.height)
    context.fillStyle = BRASS
    context.fillRect(left + edge, bar.y, bar.width * (voted > 0 ? votes / voted : 0), bar.height)
  }
}
