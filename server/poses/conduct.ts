/** Strikes that make an abuser, and how many fade in a second. */
const ABUSE_STRIKES = 8
const FADING_STRIKES = 0.2
/** Messages of any kind in a second; a network that was stuck for some seconds stays below. */
const MOST_A_SECOND = 100

/** How well somebody's client behaves: what no client of ours sends counts against it, and is forgiven with time. */
export class Conduct {
  #strikes = 0
  #strikesAt = 0
  #counted = 0
  #countedAt = 0

  /** Counts a message; true when there are too many in this second. */
  isTooMuch(now: number): boolean {
    if (now - this.#countedAt >= 1000) {
      this.#countedAt = now
      this.#counted = 0
    }
    this.#counted += 1
    return this.#counted > MOST_A_SECOND
  }

  /** Adds strikes; true when that is abuse, and then the count begins anew. */
  strike(strikes: number, now: number): boolean {
    const faded = (Math.max(0, now - this.#strikesAt) / 1000) * FADING_STRIKES
    this.#strikes = Math.max(0, this.#strikes - faded) + strikes
    this.#strikesAt = now
    if (this.#strikes < ABUSE_STRIKES) return false
    this.#strikes = 0
    return true
  }
}
