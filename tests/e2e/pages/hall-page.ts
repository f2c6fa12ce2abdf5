import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

export interface Seen {
  slot: number
  x: number
  z: number
  anim: string
}

/** The 3D hall, read through what its canvas tells of itself. */
export class HallPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get canvas(): Locator {
    return this.page.locator('canvas[data-at]')
  }

  /** Inside, with a picture, and the glide through the door over. */
  async isInside(): Promise<this> {
    await this.canvas.waitFor({ timeout: 120_000 })
    await expect.poll(() => this.tells('arrived'), { timeout: 120_000 }).toBe('true')
    return this
  }

  /** In the words of the page, and in all that can be read now. */
  async isChinese(): Promise<void> {
    expect(await this.page.locator('html').getAttribute('lang')).toBe('zh-CN')
    await this.page.getByRole('navigation', { name: '展馆菜单' }).waitFor()
    // biome-ignore lint/performance/useDomNodeTextContent: what is shown counts, hidden texts left out
    const words = await this.page.evaluate(() => document.body.innerText)
    expect(words.replace(/Laurel|MaCIT|2D|3D|English|\d/g, '').match(/[A-Za-z]{3,}/g) ?? []).toEqual([])
  }

  tells(name: string): Promise<string | null> {
    return this.canvas.getAttribute(`data-${name}`)
  }

  async at(): Promise<{ x: number; z: number }> {
    const [x = Number.NaN, z = Number.NaN] = ((await this.tells('at')) ?? '').split(' ').map(Number)
    return { x, z }
  }

  async others(): Promise<Seen[]> {
    const told = (await this.tells('others')) ?? ''
    return told
      .split(' ')
      .filter(Boolean)
      .map((one) => {
        const [slot, spot = '', anim = ''] = one.split(':')
        const [x = Number.NaN, z = Number.NaN] = spot.split(',').map(Number)
        return { slot: Number(slot), x, z, anim }
      })
  }

  /** Leans the stick under the left thumb forward, until `done` says so. */
  async leansForward(done: () => Promise<boolean>): Promise<void> {
    const box = await this.page.locator('.stick').boundingBox()
    if (!box) throw new Error('There is no stick to touch.')
    const thumb = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const session = await this.page.context().newCDPSession(this.page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints })
    await touch('touchStart', [thumb])
    await touch('touchMove', [{ ...thumb, y: thumb.y - 40 }])
    try {
      await expect.poll(done).toBe(true)
    } finally {
      await touch('touchEnd', [])
      await session.detach()
    }
  }

  /** Holds a key until `done` says so. */
  async holds(key: string, done: () => Promise<boolean>): Promise<void> {
    await this.canvas.focus()
    await this.page.keyboard.down(key)
    try {
      await expect.poll(done, { timeout: 120_000 }).toBe(true)
    } finally {
      await this.page.keyboard.up(key)
    }
  }

  async says(text: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: 'Say something to the hall' })
    if (!(await field.isVisible())) await this.page.getByRole('button', { name: 'Chat' }).first().click()
    await field.fill(text)
    await field.press('Enter')
  }
}
