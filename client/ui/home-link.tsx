import { LaurelMark } from './laurel-mark.tsx'

/** The mark at the left of a page beside the hall, which leads to the front door. */
export function HomeLink() {
  return (
    <a className="home-link" href="/">
      <LaurelMark size={32} />
      <span>Laurel</span>
    </a>
  )
}
