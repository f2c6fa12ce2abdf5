import './fonts.css'

const EXHIBITION = 'exhibition-fonts'
const TYPED = 'typed-fonts'

const link = (id: string, href: string): void => {
  const known = document.getElementById(id)
  if (known instanceof HTMLLinkElement) {
    if (known.getAttribute('href') !== href) known.href = href
    return
  }
  const sheet = document.createElement('link')
  sheet.id = id
  sheet.rel = 'stylesheet' // added by script, it does not hold up the first paint
  sheet.href = href
  document.head.append(sheet)
}

/** Asks for the fonts of one exhibition; with another slug, or a later revision, they take the place of the first. */
export const loadExhibitionFonts = (slug: string, revision = 0): void =>
  link(EXHIBITION, `/fonts/e/${encodeURIComponent(slug)}.css${revision ? `?r=${revision}` : ''}`)

/** Printable ASCII, Latin-1 and common marks are in every exhibition's own fonts. */
const UNUSUAL = /[^\s!-~\u00a0-\u00ff‘’“”–—…•·]/u

let asked = false

/** To be called with what somebody typed or is called: brings the fonts for rarer characters once they are needed. */
export const loadFontsFor = (typed: string): void => {
  if (asked || !UNUSUAL.test(typed)) return
  asked = true
  link(TYPED, '/fonts/slices.css')
}
