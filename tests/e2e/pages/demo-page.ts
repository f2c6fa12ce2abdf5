import type { Locator, Page } from 'playwright-core'

/** What runs at a booth, as a visitor's page shows it. */
export class DemoPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get frame(): Locator {
    return this.page.locator('.demo-frame')
  }
  get film(): Locator {
    return this.frame.locator('video')
  }
  get model(): Locator {
    return this.frame.locator('.model__host canvas')
  }

  async starts(title: string): Promise<void> {
    const card = this.page.locator('.demo-card', { hasText: title })
    await card.getByRole('button', { name: /Do it together|Go live/ }).click()
    await this.frame.waitFor()
  }

  async triesAlone(title: string): Promise<void> {
    const card = this.page.locator('.demo-card', { hasText: title })
    await card.getByRole('button', { name: 'Try it yourself' }).click()
    await this.frame.waitFor()
  }

  /** Seconds by which the film is ahead of where the server says that everybody is; undefined while it does not play. */
  async ahead(shownAt: (now: number) => number): Promise<number | undefined> {
    const seen = await this.film.evaluate((video: HTMLVideoElement) => ({
      second: video.currentTime,
      at: performance.timeOrigin + performance.now(),
      plays: !video.paused && !video.seeking && video.readyState >= 3,
    }))
    return seen.plays ? seen.second - shownAt(seen.at) : undefined
  }

  /** The model stands, with nothing left to draw. */
  async stands(): Promise<void> {
    await this.frame.locator('canvas[data-still="true"]').waitFor({ state: 'attached' })
  }

  /** How far the drawn model is turned, radians. */
  async turned(): Promise<number> {
    return Number(await this.model.getAttribute('data-yaw'))
  }

  async framesDrawn(): Promise<number> {
    return Number(await this.model.getAttribute('data-frames'))
  }
}
