import './fonts.css'

const EXHIBITION = 'exhibition-fonts'
const TYPED = 'typed-fonts'

let exhibition: Promise<void> = Promise.resolve()

/** Resolves when the page knows the exhibition's faces; before, `document.fonts.load` finds none and calls that done. */
export const exhibitionFontsKnown = (): Promise<void> => exhibition

/**
 * Links a sheet, or another in its place: the first one stays until the other is there, or the words would jump to the
 * system's letters and back. The promise resolves when it has come, or could not.
 */
const link = (kind: string, href: string): Promise<void> | undefined => {
  const before = [...document.head.querySelectorAll<HTMLLinkElement>(`link[data-sheet="${kind}"]`)]
  if (before.at(-1)?.getAttribute('href') === href) return
  const sheet = document.createElement('link')
  sheet.dataset.sheet = kind
  sheet.rel = 'stylesheet' // added by script, it does not hold up the first paint
  sheet.href = href
  const settled = new Promise<void>((settle) => {
    sheet.addEventListener('load', () => {
      for (const old of before) old.remove()
      settle()
    })
    sheet.addEventListener('error', () => {
      sheet.remove()
      settle()
    })
  })
  document.head.append(sheet)
  return settled
}

/** Asks for the fonts of one exhibition; with another slug, or a later revision, they take the place of the first. */
export const loadExhibitionFonts = (slug: string, revision = 0): void => {
  const coming = link(EXHIBITION, `/fonts/e/${encodeURIComponent(slug)}.css${revision ? `?r=${revision}` : ''}`)
  if (coming) exhibition = coming
}

/** Printable ASCII, Latin-1 and common marks are in every exhibition's own fonts. */
const UNUSUAL = /[^\s!-~\u00a0-\u00ff‘’“”–—…•·]/u

let asked = false
let slices: Promise<void> = Promise.resolve()

/** Resolves when the page knows the faces for rarer characters, if they were asked for; what is drawn then brings them. */
export const typedFontsKnown = (): Promise<void> => slices

/** To be called with what somebody typed or is called: brings the fonts for rarer characters once they are needed. */
export const loadFontsFor = (typed: string): void => {
  if (asked || !UNUSUAL.test(typed)) return
  asked = true
  slices = link(TYPED, '/fonts/slices.css') ?? slices
}
