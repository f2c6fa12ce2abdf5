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
    await this.page.locator('.drop-area').waitFor()
    return this
  }

  /** Drops a file from the desktop on the page. */
  async drops(content: string, name = 'winners.csv'): Promise<void> {
    const dataTransfer = await this.page.evaluateHandle(
      ([text, fileName]) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([text], fileName, { type: 'text/csv' }))
        return transfer
      },
      [content, name] as const,
    )
    await this.page.dispatchEvent('.drop-area', 'dragover', { dataTransfer })
    await this.page.dispatchEvent('.drop-area', 'drop', { dataTransfer })
    await this.page.locator('.columns').waitFor()
  }

  /** Chooses a file by the button, as keyboards and phones do. */
  async gives(content: string, name = 'winners.csv'): Promise<void> {
    await this.page
      .locator('.drop-area input')
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
