import type { Locator, Page } from 'playwright-core'

const WORDS = {
  en: {
    claim: 'Take over this booth',
    title: 'Name of the project, English',
    summary: 'What it is, English',
    publish: 'Publish',
    saved: 'All changes are saved',
    published: 'Published. Everybody in the hall sees it now.',
    booth: 'Your booth',
  },
  zh: {
    claim: '接管此展位',
    title: '项目名称（英文）',
    summary: '介绍（英文）',
    publish: '发布',
    saved: '所有更改已保存',
    published: '已发布，馆内所有人都能看到。',
    booth: '您的展位',
  },
} as const

/** The booth studio, as somebody has it who was invited. */
export class StudioPage {
  readonly page: Page
  readonly t: (typeof WORDS)['en'] | (typeof WORDS)['zh']

  constructor(page: Page, language: 'en' | 'zh' = 'en') {
    this.page = page
    this.t = WORDS[language]
  }

  async claims(invite: string): Promise<this> {
    await this.page.goto(invite)
    await this.page.getByRole('button', { name: this.t.claim }).click()
    await this.title.waitFor()
    return this
  }

  get title(): Locator {
    return this.page.getByLabel(this.t.title)
  }
  get summary(): Locator {
    return this.page.getByLabel(this.t.summary)
  }
  get preview(): Locator {
    return this.page.getByRole('complementary', { name: this.t.booth })
  }
  get publish(): Locator {
    return this.page.getByRole('button', { name: this.t.publish, exact: true })
  }

  async goesTo(tab: string): Promise<void> {
    await this.page.getByRole('tab', { name: tab, exact: true }).click()
  }

  async isSaved(): Promise<void> {
    await this.page.getByText(this.t.saved).waitFor()
  }

  async publishes(): Promise<void> {
    await this.isSaved()
    await this.publish.click()
    await this.page.getByText(this.t.published).waitFor()
  }

  /** Adds the n-th demo of the booth and gives it a title. */
  async addsDemo(kind: string, n: number, title: string): Promise<void> {
    await this.goesTo('Demos')
    await this.page.getByRole('button', { name: `Add ${kind}`, exact: true }).click()
    await this.page
      .getByRole('region', { name: `demo ${n}` })
      .getByLabel('Title, English')
      .fill(title)
  }

  /** Chooses a file where the chooser asks for such ones. */
  async uploads(accept: string, name: string, buffer: Buffer): Promise<void> {
    await this.page.locator(`input[accept="${accept}"]`).setInputFiles({ name, mimeType: '', buffer })
  }

  /** Takes a row by its grip and lets it go at the middle of another one. */
  async drags(row: Locator, to: Locator): Promise<void> {
    const grip = row.locator('.studio__grip').first()
    await grip.scrollIntoViewIfNeeded()
    const [from, target] = [await grip.boundingBox(), await to.boundingBox()]
    if (!from || !target) throw new Error('There is nothing to drag.')
    const [x, y] = [from.x + from.width / 2, target.y + target.height / 2]
    const down = target.y > from.y
    await this.page.mouse.move(x, from.y + from.height / 2)
    await this.page.mouse.down()
    await this.page.mouse.move(x, y + (down ? 6 : -6), { steps: 3 })
    await to.and(this.page.locator('[data-drop]')).waitFor()
    await this.page.mouse.up()
  }

  /** Drops a file where pictures go. */
  async drops(name: string, type: string, content: Buffer): Promise<void> {
    const dataTransfer = await this.page.evaluateHandle(
      ([bytes, fileName, mime]) => {
        const transfer = new DataTransfer()
        transfer.items.add(
          new File([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))], fileName, { type: mime }),
        )
        return transfer
      },
      [content.toString('base64'), name, type] as const,
    )
    await this.page.dispatchEvent('.drop-area', 'dragover', { dataTransfer })
    await this.page.dispatchEvent('.drop-area', 'drop', { dataTransfer })
  }
}
