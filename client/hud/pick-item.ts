import { shownNow } from '../exhibition/exhibition-store.ts'
import { openSheet, type SheetName, session } from '../hall-session/session.ts'
import { goTo } from '../route/route-store.ts'

/** Where the 2D view shows what a sheet would hold anyway: the directory is its page, talk and people stand beside it. */
const BESIDE: Readonly<Partial<Record<SheetName, string>>> = {
  chat: '.company__chat textarea',
  people: '.company__people',
}

/** What the bar's items do: a sheet in 3D; in 2D the way to what is there already. */
export function pickItem(sheet: SheetName): void {
  if (session.getState().view === '2d' && goBeside(sheet)) session.setState({ sheet: null })
  else openSheet(sheet)
}

/** Goes to where the 2D view shows it; false when it does not. */
function goBeside(sheet: SheetName): boolean {
  if (sheet === 'directory') {
    const shown = shownNow()
    if (shown) goTo({ name: 'exhibition', slug: shown.exhibition.slug })
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.directory input[type="search"]')?.focus())
    return true
  }
  const beside = BESIDE[sheet] ? document.querySelector<HTMLElement>(BESIDE[sheet]) : null
  if (!beside || beside.offsetParent === null) return false // a narrow screen has no room beside the pages
  beside.focus()
  return true
}
