import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

let hall: Hall
let organizer: TestVisitor
let visitor: TestVisitor
beforeAll(async () => {
  hall = await startHall()
  organizer = await hall.visitor('Olga')
  visitor = await hall.visitor('Ada')
  await hall.grant(organizer, 'organizer', { kind: 'server' })
})
afterAll(() => hall.stop())

const saves = async ({ cookie }: TestVisitor, allowedHosts: unknown) => {
  const answer = await fetch(`${hall.url}/api/exhibitions/${SMALL}/settings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ allowedHosts }),
  })
  return answer.status
}
const hosts = async () => {
  const answer = await fetch(`${hall.url}/api/exhibitions/${SMALL}`)
  return ((await answer.json()) as { allowedHosts: string[] }).allowedHosts
}

it('only the organizer allows other hosts, and only hosts; by default there are none', async () => {
  expect(await hosts()).toEqual([])
  expect(await saves(visitor, ['demo.example.org'])).toBe(403)
  for (const wrong of [
    '*',
    '*.example.org',
    'https://a.example',
    'a.example/x',
    "a.example 'self'",
    'a.example;',
    'A.example',
    '',
  ])
    expect([wrong, await saves(organizer, [wrong])]).toEqual([wrong, 400])
  expect(
    await saves(
      organizer,
      Array.from({ length: 21 }, (_, i) => `a${i}.example`),
    ),
  ).toBe(400)
  expect(await hosts()).toEqual([])
  expect(await saves(organizer, ['demo.example.org', 'localhost:8080'])).toBe(200)
  expect(await hosts()).toEqual(['demo.example.org', 'localhost:8080'])
  const page = await fetch(`${hall.url}/e/${SMALL}`)
  expect(page.headers.get('content-security-policy')).toMatch(
    /frame-src [^;]*\/apps\/ demo\.example\.org localhost:8080(;|$)/,
  )
})
