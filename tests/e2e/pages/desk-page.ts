import type { Locator, Page } from 'playwright-core'

/** The organizer's desk: one exhibition's settings, order and staff. */
export class DeskPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get section(): Locator {
    return this.page.getByRole('tabpanel')
  }

  /** Claims the link of an organizer, as the person does to whom it was given. */
  async claims(path: string): Promise<this> {
    await this.page.goto(path)
    await this.page.getByRole('button').click()
    await this.page.getByRole('tab', { name: 'Winners' }).waitFor()
    return this
  }

  async opens(section: 'The hall' | 'Order' | 'Staff'): Promise<void> {
    await this.page.getByRole('tab', { name: section, exact: true }).click()
  }

  async saves(): Promise<void> {
    await this.section.getByRole('button', { name: 'Save' }).click()
    await this.page.locator('.toast', { hasText: 'Saved.' }).waitFor()
    await this.section.locator('button:disabled', { hasText: 'Save' }).waitFor() // the form shows what is stored
  }
}
