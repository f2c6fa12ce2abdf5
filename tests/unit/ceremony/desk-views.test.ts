import { type ComponentProps, createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Polls } from '../../../client/ceremony/desk/polls.tsx'
import { PresenterNotes } from '../../../client/ceremony/desk/presenter-notes.tsx'
import { REVEAL } from '../../../client/ceremony/reveal-times.ts'
import type { DeskView } from '../../../shared/ceremony/desk.ts'

const both = (text: string) => ({ en: text, zh: text })

describe('the presenter’s notes', () => {
  const BEGAN = 1000
  const opened = (award: string, title: string) => ({
    award,
    envelope: { winners: [{ title: both(title) }], person: '', citation: both('For its light.') },
  })
  /** What stands in them at `now`, in a cue of this kind that began at BEGAN. */
  const read = (kind: string, now: number, heldAt: number | null = null) => {
    const cue = { id: 'cue', kind, award: 'jury', notes: 'Breathe.', captions: [] }
    const show = { phase: 'running', index: 0, cue, startedAt: BEGAN, heldAt, caption: null }
    const view = {
      show: { ...show, opened: [opened('people', 'Paper Avatar'), opened('jury', 'Tidal Twin')] },
      cues: [cue],
      next: 1,
    } as unknown as DeskView
    return renderToStaticMarkup(createElement(PresenterNotes, { view, now }))
  }

  it('have the winner when the audience does, and not a moment earlier', () => {
    // The envelope is in the browser by then, as it is in everybody's.
    for (const elapsed of [0, REVEAL.envelope, REVEAL.wreath, REVEAL.name - 1]) {
      const notes = read('reveal', BEGAN + elapsed)
      expect(notes).toContain('Breathe.')
      expect(notes).not.toMatch(/Tidal Twin|For its light|Paper Avatar/)
    }
    expect(read('reveal', BEGAN + REVEAL.name)).toMatch(/Tidal Twin.*For its light/)
  })

  it('wait with it for as long as the show is held before the name', () => {
    expect(read('reveal', BEGAN + 60_000, BEGAN + REVEAL.name - 1)).not.toContain('Tidal Twin')
    expect(read('reveal', BEGAN + 60_000, BEGAN + REVEAL.name)).toContain('Tidal Twin')
  })

  it('have it again when the winner comes on, and in no other cue', () => {
    expect(read('walk-on', BEGAN)).toContain('Tidal Twin')
    for (const kind of ['drumroll', 'nominees', 'vote']) expect(read(kind, BEGAN + 60_000)).not.toContain('Tidal Twin')
    expect(read('walk-on', BEGAN)).not.toContain('Paper Avatar')
  })
})

describe('the votes on a desk', () => {
  const NOW = 100_000
  /** What stands there of a vote that closed so many ms ago, or is open, and of its envelope. */
  const read = (closedFor: number | null, ready: boolean) => {
    const view = {
      now: NOW,
      show: { phase: 'running', polls: { people: { closedAt: closedFor === null ? null : NOW - closedFor } } },
      awards: [{ id: 'people', name: both('People’s Choice'), ballot: {}, ready }],
    } as unknown as DeskView
    const desk = {} as ComponentProps<typeof Polls>['desk']
    return renderToStaticMarkup(createElement(Polls, { view, desk, on: true }))
  }

  it('are counted once there is a result in the envelope, and not when they close', () => {
    expect(read(60_000, true)).toContain('closed and counted')
    expect(read(1000, false)).toContain('closed, not counted yet')
    expect(read(null, false)).not.toContain('closed')
  })

  it('tell what to look for when no result comes', () => {
    expect(read(60_000, false)).toContain('the key of the sealed results')
    for (const [closedFor, ready] of [
      [1000, false],
      [60_000, true],
      [null, false],
    ] as const)
      expect(read(closedFor, ready)).not.toContain('the key of the sealed results')
  })
})
