import type { Locator } from 'playwright-core'
import { TwoDPage } from './two-d-page.ts'

/** The 2D view as one of the staff has it. */
export class StaffPage extends TwoDPage {
  get desk(): Locator {
    return this.page.getByRole('dialog', { name: 'Staff desk' })
  }

  /** Who is here, beside the pages. */
  get people(): Locator {
    return this.page.locator('.company__people')
  }

  /** Finds a person in the list of people, gives a reason, and does one thing after the other. */
  async acts(person: string, reason: string, ...acts: string[]): Promise<void> {
    const why = this.people.getByLabel('Why (kept with the act)')
    await this.people.getByRole('button', { name: `What to do with ${person}` }).click()
    await why.fill(reason)
    for (const act of acts) await this.people.getByRole('button', { name: act, exact: true }).click()
    await why.waitFor({ state: 'detached' }) // closed by the act that was done
  }

  async opensDesk(): Promise<this> {
    await this.bar.getByRole('button', { name: 'More' }).click()
    await this.page.getByRole('button', { name: 'Staff desk' }).click()
    await this.desk.waitFor()
    return this
  }
}
