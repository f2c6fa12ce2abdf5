import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HAIRS, OUTFITS, packLook, suggestLook, unpackLook } from '../../../shared/avatars/look.ts'
import { lookSvg } from '../../../shared/avatars/look-svg.ts'
import {
  ACCENTS,
  BOTTOMS,
  HAIR_COLOURS,
  NEUTRAL_BOTTOMS,
  NEUTRAL_TOPS,
  SHOES,
  SILVER,
  SKINS,
  TOPS,
} from '../../../shared/avatars/palette.ts'
import { stripeColour, zoneColours } from '../../../shared/avatars/zones.ts'

const u32 = fc.integer({ min: 0, max: 0xffffffff })

describe('a look in one number', () => {
  it('reads any number as a look that may be chosen', () => {
    const lists = {
      hair: HAIRS,
      hairColour: HAIR_COLOURS,
      outfit: OUTFITS,
      skin: SKINS,
      top: TOPS,
      bottom: BOTTOMS,
      accent: ACCENTS,
      shoes: SHOES,
    }
    fc.assert(
      fc.property(u32, (code) => {
        const look = unpackLook(code)
        for (const [field, list] of Object.entries(lists)) {
          const index = look[field as keyof typeof lists]
          expect(list[index]).toBeDefined()
        }
      }),
    )
  })

  it('comes back as it was packed', () => {
    fc.assert(
      fc.property(u32, (code) => {
        const look = unpackLook(code)
        expect(unpackLook(packLook(look))).toEqual(look)
        expect(packLook(look)).toBeGreaterThanOrEqual(0)
        expect(packLook(look)).toBeLessThanOrEqual(0xffffffff)
      }),
    )
  })
})

describe('a suggested look', () => {
  it('is the same for the same seed and varies with it', () => {
    expect(suggestLook(7)).toBe(suggestLook(7))
    const looks = Array.from({ length: 400 }, (_, seed) => unpackLook(suggestLook(seed)))
    expect(new Set(looks.map(({ hair }) => hair)).size).toBe(HAIRS.length)
    expect(new Set(looks.map(({ outfit }) => outfit)).size).toBe(OUTFITS.length)
    expect(new Set(looks.map(({ top }) => top)).size).toBeGreaterThan(8)
  })

  it('has at most one saturated piece among top and bottom', () => {
    const neutralTops: readonly number[] = NEUTRAL_TOPS
    const neutralBottoms: readonly number[] = NEUTRAL_BOTTOMS
    for (let seed = 0; seed < 1000; seed++) {
      const { top, bottom } = unpackLook(suggestLook(seed))
      expect(neutralTops.includes(top) || neutralBottoms.includes(bottom)).toBe(true)
    }
  })

  it('has silver hair for one in ten at most', () => {
    const silver = Array.from({ length: 4000 }, (_, seed) => unpackLook(suggestLook(seed))).filter(
      ({ hair, hairColour }) => hairColour === SILVER && HAIRS[hair] !== 'scarf' && HAIRS[hair] !== 'cap',
    )
    expect(silver.length).toBeLessThan(400)
  })
})

describe('colours', () => {
  it('tell the role by the stripe of the lanyard', () => {
    expect(stripeColour('exhibitor', 1)).toBe('#D2603A')
    expect(stripeColour('organizer', 255)).toBe('#C79A4B')
    expect(stripeColour('host', 255)).toBe('#1E2430')
    expect(stripeColour('visitor', 1)).toBe('#F6F1E7')
  })

  it('give every zone a colour for any look', () => {
    fc.assert(
      fc.property(u32, (code) => {
        for (const colour of Object.values(zoneColours(unpackLook(code)))) expect(colour).toMatch(/^#[0-9A-F]{6}$/i)
      }),
    )
    expect(TOPS).toHaveLength(12)
  })
})

describe('a portrait', () => {
  it('is one well-formed SVG element for any look, with nothing in it that runs or loads', () => {
    fc.assert(
      fc.property(u32, (code) => {
        const svg = lookSvg(code)
        expect(svg).toMatch(/^<svg [^>]*viewBox="[^"]+"[^>]*>.*<\/svg>$/s)
        expect(svg).not.toMatch(/NaN|undefined|<script|href|url\(/)
        const opened = svg.match(/<[a-z]+[^>]*[^/]>/g)?.length
        expect(opened).toBe(svg.match(/<\/[a-z]+>/g)?.length)
      }),
    )
  })
})
