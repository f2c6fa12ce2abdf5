import { expect, it } from 'vitest'
import { createDesks } from '../../../server/ceremony/desks.ts'

/** Opens desks one after the other, each as `name` or as `[name, when they saw themselves in the chair]`. */
function desksOf(...people: readonly (string | readonly [string, number])[]) {
  const desks = createDesks()
  for (const one of people) {
    const [name, had] = typeof one === 'string' ? [one, undefined] : one
    desks.open(name, name, 'director', had)
  }
  return desks
}

it('gives the chair to the first director, and back to the one who had it last before a restart', () => {
  expect(desksOf('ada', 'bo').chair()).toBe('ada')
  expect(desksOf('ada', ['bo', 20]).chair()).toBe('bo')
  expect(desksOf(['bo', 20], 'ada').chair()).toBe('bo')
  // Bo had it until Cy took it; Bo's browser slept since.
  expect(desksOf('ada', ['bo', 20], ['cy', 30]).chair()).toBe('cy')
  expect(desksOf(['cy', 30], 'ada', ['bo', 20]).chair()).toBe('cy')
})

it('leaves it with who runs the cues, or took it', () => {
  const used = desksOf('ada')
  expect([used.uses('bo'), used.uses('ada')]).toEqual([false, true])
  used.open('bo', 'bo', 'director', 99)
  expect(used.chair()).toBe('ada')
  const taken = desksOf('ada', 'bo')
  taken.take('bo', true)
  taken.open('cy', 'cy', 'director', 99)
  expect(taken.chair()).toBe('bo')
})

it('is no chair for a presenter, whatever their browser says', () => {
  const desks = createDesks()
  desks.open('pia', 'Pia', 'presenter', 99)
  expect(desks.chair()).toBe('')
})

it('forgets who went when somebody else got the chair', () => {
  const desks = createDesks()
  desks.open('ada', 'Ada', 'director')()
  expect(desks.all()).toMatchObject([{ visitor: 'ada', here: false }])
  desks.open('bo', 'Bo', 'director', 20)
  expect(desks.all()).toMatchObject([{ visitor: 'bo', here: true }])
})
