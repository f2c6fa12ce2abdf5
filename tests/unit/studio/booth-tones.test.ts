import { expect, it } from 'vitest'
import { BOOTH_TONES, toneColours } from '../../../shared/exhibition/booth-tones.ts'
import { CATEGORY_COLOURS } from '../../../shared/exhibition/palette.ts'
import { contrast } from '../../../shared/posters/mix.ts'

it('every tone of every category can be read, and its three colours can be told apart', () => {
  for (const category of CATEGORY_COLOURS)
    for (const tone of BOOTH_TONES.filter((one) => one !== 'category')) {
      const { colour, deep, light, onColour } = toneColours(category, tone)
      expect([category.name, tone, contrast(onColour, colour) >= 4.5]).toEqual([category.name, tone, true])
      expect([category.name, tone, contrast(deep, light) >= 3]).toEqual([category.name, tone, true])
      expect(new Set([colour, deep, light]).size).toBe(3)
    }
})
