import { afterEach, expect } from 'vitest'
import type { Tab } from './browser.ts'
import type { TestVisitor } from './test-visitor.ts'

/** A list for the tabs that a test opens: after it they are closed, and none of them may have told an error. */
export function keepTabs(): Tab[] {
  const tabs: Tab[] = []
  afterEach(async () => {
    const errors = tabs.flatMap((tab) => tab.errors)
    await Promise.all(tabs.splice(0).map((tab) => tab.close()))
    expect(errors).toEqual([])
  })
  return tabs
}

/** Makes the browser of a tab that of somebody whom the server knows. `url` is where the tab reaches it. */
export async function signIn(tab: Tab, { cookie }: TestVisitor, url: string): Promise<void> {
  const [name = '', value = ''] = cookie.split('=')
  await tab.context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }])
}
