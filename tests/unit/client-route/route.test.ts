import { describe, expect, it } from 'vitest'
import { readRoute, routeHref } from '../../../client/route/route.ts'

describe('the address', () => {
  it.each([
    ['/', ''],
    ['/e/cultural-creative-shanghai-2023', ''],
    ['/e/a-b', '?view=2d'],
    ['/b/k3v9xw', '?i=7f'],
    ['/b/k3v9xw', '?view=2d&i=7f'],
    ['/organizer', ''],
    ['/visit', ''],
    ['/inbox/k3v9xw', ''],
  ])('%s%s reads and writes as itself', (path, search) => {
    expect(routeHref(readRoute(path, search))).toBe(path + search)
  })
  it('carries the booth, the view and a friend’s instance', () => {
    expect(readRoute('/b/k3v9xw', '?view=2d&i=7f&lang=zh')).toEqual({
      page: { name: 'booth', booth: 'k3v9xw' },
      view: '2d',
      run: null,
      instance: '7f',
    })
  })
  it('takes what it does not know for the featured exhibition, and survives a broken escape', () => {
    expect(readRoute('/nowhere/at/all', '?view=4d').page).toEqual({ name: 'featured' })
    expect(readRoute('/b/%', '').page).toEqual({ name: 'booth', booth: '%' })
  })
})
