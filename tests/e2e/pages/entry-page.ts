import type { Locator, Page } from 'playwright-core'

const WORDS = {
  en: {
    name: 'Your name in the hall',
    enter3d: 'Enter the hall',
    enter2d: 'Enter the 2D view',
    read: 'Look at the winners first',
  },
  zh: { name: '您在展馆中的名字', enter3d: '进入展馆', enter2d: '进入 2D 版', read: '先看看获奖项目' },
} as const

/** The door. */
export class EntryPage {
  readonly page: Page
  readonly #t: (typeof WORDS)['en'] | (typeof WORDS)['zh']

  constructor(page: Page, language: 'en' | 'zh' = 'en') {
    this.page = page
    this.#t = WORDS[language]
  }

  get name(): Locator {
    return this.page.getByLabel(this.#t.name)
  }

  async opens(path = '/'): Promise<this> {
    await this.page.goto(path, { waitUntil: 'domcontentloaded' }) // posters may still be on their way
    await this.name.waitFor()
    return this
  }

  /** `taps`: two come faster than anything is drawn anew. */
  async enters(name: string, view: '2d' | '3d', taps = 1): Promise<void> {
    await this.name.fill(name)
    const door = this.page.getByRole('button', { name: view === '2d' ? this.#t.enter2d : this.#t.enter3d, exact: true })
    if (taps === 1) return door.click()
    await door.evaluate((button: HTMLElement, times) => {
      for (let tap = 0; tap < times; tap++) button.click()
    }, taps)
  }

  async readsFirst(): Promise<void> {
    await this.page.getByRole('link', { name: this.#t.read }).click()
  }
}
