import { describe, expect, it } from 'vitest'
import { clapsPerSecond } from '../../../client/ceremony/stage/sound/clapping.ts'
import { notesBetween, notesUnderWay } from '../../../client/ceremony/stage/sound/notes.ts'
import { CUE_KINDS } from '../../../shared/ceremony/ceremony-words.ts'

describe('the notes of a cue', () => {
  it('are each played once, however the time is cut', () => {
    for (const kind of CUE_KINDS) {
      const whole = notesBetween(kind, 40, 0, 40_000)
      const parts = Array.from({ length: 400 }, (_, i) => notesBetween(kind, 40, i * 100, i * 100 + 100)).flat()
      const key = (notes: typeof whole) => notes.map(({ at, voice, hz }) => `${at} ${voice} ${hz}`).sort()
      expect(key(parts), kind).toEqual(key(whole))
    }
  })

  it('swell for six seconds before a reveal, and are a major ninth at the name', () => {
    expect(notesBetween('drumroll', 8, 0, 8000)).toMatchObject([{ voice: 'swell', at: 0, seconds: 6 }])
    const chord = notesBetween('reveal', 20, 4200, 4400)
    const steps = chord.map(({ hz }) => Math.round(12 * Math.log2(hz / (chord[1]?.hz ?? 1))))
    // root an octave below, root, fifth, tenth, twelfth, seventh, ninth
    expect(steps).toEqual([-12, 0, 7, 16, 19, 23, 26])
  })

  it('are a quiet chord where an award goes to nobody, and until the name as for everybody', () => {
    const [loud, quiet] = [false, true].map((nobody) => notesBetween('reveal', 20, 0, 9000, nobody))
    const of = (notes: typeof loud, voice: string) => notes?.filter((one) => one.voice === voice)
    expect(of(quiet, 'bar')).toEqual(of(loud, 'bar'))
    expect(of(quiet, 'chord')).toHaveLength(7)
    for (const { strength } of of(quiet, 'chord') ?? []) expect(strength).toBeLessThan(0.5)
  })

  it('are quiet under a speaker', () => {
    for (const kind of ['speech', 'thanks', 'recording'] as const) expect(notesBetween(kind, 60, 0, 60_000)).toEqual([])
  })

  it('go on for who comes in the middle', () => {
    expect(notesUnderWay('drumroll', 8, 3000)).toMatchObject([{ voice: 'swell' }])
    expect(notesUnderWay('drumroll', 8, 7000)).toEqual([])
    expect(notesUnderWay('closing', 60, 20_000).some(({ voice }) => voice === 'pad')).toBe(true)
  })
})

describe('applause', () => {
  it('is denser the higher its level, and silent at none', () => {
    expect(clapsPerSecond(0)).toBe(0)
    const rates = [0.05, 0.2, 0.5, 1, 3].map(clapsPerSecond)
    expect(rates).toEqual([...rates].sort((a, b) => a - b))
    expect(clapsPerSecond(3)).toBe(clapsPerSecond(1))
  })
})
