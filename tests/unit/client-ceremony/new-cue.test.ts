import { describe, expect, it } from 'vitest'
import { freeId, newCue } from '../../../client/ceremony/editor/new-cue.ts'
import { CUE_KINDS } from '../../../shared/ceremony/ceremony-words.ts'
import { proposeRun } from '../../../shared/ceremony/propose-run.ts'
import { Cue } from '../../../shared/ceremony/run-of-show.ts'
import { exhibitionOf } from '../ceremony/exhibitions.ts'

describe('newCue', () => {
  it('makes a cue of every kind that may be stored as it is', () => {
    const exhibition = exhibitionOf([3, 3], 2)
    const show = proposeRun(exhibition)
    for (const kind of CUE_KINDS) {
      const cue = newCue(kind, show, exhibition)
      expect(Cue.parse(cue)).toEqual(cue)
      expect(show.cues.map(({ id }) => id)).not.toContain(cue?.id)
    }
  })

  it('makes none that would be about nothing', () => {
    const exhibition = exhibitionOf([])
    const show = { ...proposeRun(exhibitionOf([2])), awards: [] }
    const none = CUE_KINDS.filter((kind) => !newCue(kind, show, exhibition))
    expect(none).toEqual(['category', 'nominees', 'vote', 'drumroll', 'reveal', 'walk-on', 'demo'])
  })

  it('is about the award that has none of the kind yet', () => {
    const exhibition = exhibitionOf([3, 3])
    const show = proposeRun(exhibition)
    const cues = show.cues.filter(({ id }) => id !== 'reveal-jury-2')
    expect(newCue('reveal', { ...show, cues }, exhibition)).toMatchObject({ award: 'jury-2' })
    expect(newCue('vote', show, exhibition)).toMatchObject({ award: 'people' })
  })

  it('has an id within bounds, however often it is copied', () => {
    const list: { id: string }[] = []
    for (let n = 0; n < 120; n++) list.push({ id: freeId(list, 'a-name-that-is-rather-long') })
    expect(new Set(list.map(({ id }) => id)).size).toBe(120)
    for (const { id } of list) expect(id).toMatch(/^[a-z0-9-]{1,24}$/)
  })
})
