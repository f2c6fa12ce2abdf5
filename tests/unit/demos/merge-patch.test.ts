import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyPatch, diff, type JsonObject } from '../../../shared/demos/merge-patch.ts'

const { json } = fc.letrec<{ json: JsonObject; value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.array(fc.oneof(fc.string(), fc.integer())),
    tie('json'),
  ),
  json: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'page', 'votes'), tie('value'), {
    noNullPrototype: true,
  }) as never,
}))

it('what differs, applied to what was, makes what is', () => {
  fc.assert(
    fc.property(json, json, (before, after) => {
      const patch = diff(before, after)
      expect(applyPatch(before, patch ?? {})).toEqual(after)
      expect(patch === undefined).toBe(JSON.stringify(sorted(before)) === JSON.stringify(sorted(after)))
    }),
  )
})

it('leaves alone what the patch does not name', () => {
  const before = { pointer: { x: 1 }, page: 2 }
  const after = applyPatch(before, { page: 3 })
  expect(after.pointer).toBe(before.pointer)
  expect(before.page).toBe(2)
})

it('never takes an object its prototype', () => {
  const patch = JSON.parse('{"__proto__":{"polluted":true}}')
  expect((applyPatch({}, patch) as { polluted?: boolean }).polluted).toBeUndefined()
})

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
