import type { Locator, Page } from 'playwright-core'

const WORDS = {
  en: {
    search: 'Search winners',
    bar: 'Hall menu',
    chat: 'Chat',
    say: 'Say something to the hall',
    history: 'Messages',
  },
  zh: { search: '搜索获奖项目', bar: '展馆菜单', chat: '聊天', say: '对全馆说点什么', history: '消息' },
} as const

/** The 2D view, from outside and from inside. */
export class TwoDPage {
  readonly page: Page
  readonly #t: (typeof WORDS)['en'] | (typeof WORDS)['zh']

  constructor(page: Page, language: 'en' | 'zh' = 'en') {
    this.page = page
    this.#t = WORDS[language]
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', { name: this.#t.search })
  }
  get cards(): Locator {
    return this.page.locator('.card')
  }
  get bar(): Locator {
    return this.page.getByRole('navigation', { name: this.#t.bar })
  }
  get messages(): Locator {
    return this.page.getByRole('list', { name: this.#t.history }).getByRole('listitem')
  }
  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }

  async isInside(): Promise<this> {
    await this.bar.waitFor()
    return this
  }

  async opensBooth(title: string): Promise<void> {
    await this.page.getByRole('link', { name: title, exact: true }).click()
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor()
  }

  async says(text: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: this.#t.say })
    await field.fill(text)
    await field.press('Enter')
  }

  async hears(text: string): Promise<void> {
    await this.messages.filter({ hasText: text }).first().waitFor()
  }

  /** By a passing note, and to a screen reader, whose words stay until the next ones. */
  async isTold(words: string): Promise<void> {
    await this.page.locator('[aria-live]', { hasText: words }).waitFor({ state: 'attached' })
  }

  /** What the keyboard comes to, in order, by Tab: tag and accessible words, until it has been everywhere. */
  async tabOrder(most = 400): Promise<string[]> {
    await this.page.evaluate(() => {
      document.body.tabIndex = -1
      document.body.focus()
      document.body.removeAttribute('tabindex')
    })
    const stops: string[] = []
    for (let i = 0; i < most; i++) {
      await this.page.keyboard.press('Tab')
      const stop = await this.page.evaluate(() => {
        const at = document.activeElement
        if (!at || at === document.body) return ''
        const words = at.getAttribute('aria-label') ?? (at.textContent?.trim() || at.getAttribute('name')) ?? ''
        return `${at.tagName.toLowerCase()} ${words.replace(/\s+/g, ' ')}`
      })
      if (!stop) break
      stops.push(stop)
    }
    return stops
  }
}
