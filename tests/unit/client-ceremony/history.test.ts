import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { historyOf, redo, step, undo } from '../../../client/ceremony/editor/history.ts'

describe('a history', () => {
  it('undoes every step to where it began, and does them all again', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 150 }), (steps) => {
        let history = steps.reduce((now, one, at) => step(now, `${at} ${one}`), historyOf('begin'))
        const seen = [history.now]
        for (const _ of steps) {
          history = undo(history)
          seen.push(history.now)
        }
        expect(history.now).toBe('begin')
        expect(undo(history)).toBe(history)
        for (const _ of steps) {
          expect(history.now).toBe(seen.pop())
          history = redo(history)
        }
        expect(redo(history)).toBe(history)
      }),
    )
  })

  it('makes one step of what is typed into one field, and another of the next field', () => {
    let history = historyOf('')
    for (const typed of ['a', 'ab', 'abc']) history = step(history, typed, 'title')
    history = step(history, 'abc x', 'notes')
    history = undo(history)
    expect(history.now).toBe('abc')
    history = step(history, 'abcd', 'title') // after an undo it is a step of its own
    expect(undo(undo(history)).now).toBe('')
    expect(undo(history).now).toBe('abc')
  })

  it('forgets what was undone once something else is done', () => {
    const history = step(undo(step(historyOf(1), 2)), 3)
    expect([redo(history).now, history.future]).toEqual([3, []])
  })
})
