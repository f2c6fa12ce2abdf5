import type { Page } from 'playwright-core'

/** The organizer page as somebody sees it who has a list of winners. */
export class ImportPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get store() {
    return this.page.locator('.import__store button')
  }

  async isOpen(): Promise<this> {
    await this.page.locator('.drop-zone').waitFor()
    return this
  }

  /** Chooses a file; dropping one does the same. */
  async gives(content: string, name = 'winners.csv'): Promise<void> {
    await this.page
      .locator('.drop-zone__input')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
    await this.page.locator('.columns').waitFor()
  }

  async saysColumn(header: string, field: string): Promise<void> {
    await this.page.getByRole('combobox', { name: `Column ${header}` }).selectOption(field)
  }

  async answers(answer: string): Promise<void> {
    await this.page.getByRole('button', { name: answer }).click()
    await this.page.locator('.near').waitFor({ state: 'detached' })
  }

  async stores(): Promise<void> {
    await this.store.click()
    await this.page.locator('.import__done').waitFor()
  }
}
