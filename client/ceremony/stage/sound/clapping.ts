/** Claps a second of the whole audience: from a few people to all of them. */
const FEWEST = 5
const MOST = 85
/** Under this level nobody is heard. */
const QUIET = 0.015
/** Claps begun in one look at most. */
const AT_ONCE = 14
const PEAK = 0.05

/** How many claps a second an applause of such a level (0 to 1) has. */
export const clapsPerSecond = (level: number): number =>
  level < QUIET ? 0 : FEWEST + (MOST - FEWEST) * Math.min(1, level) ** 0.8

export interface Clapping {
  /** Claps for the next `seconds` of an applause of such a level, from `at` of the context on. */
  clap: (level: number, at: number, seconds: number) => void
}

/** Hands: each clap a short burst of noise at its own pitch and place. `chance` gives 0 to 1. */
export function clapping(out: AudioNode, noise: AudioBuffer, chance: () => number = Math.random): Clapping {
  const { context } = out
  let left = 0
  return {
    clap: (level, at, seconds) => {
      left += clapsPerSecond(level) * seconds
      const many = Math.min(AT_ONCE, Math.floor(left))
      left -= Math.floor(left)
      for (let i = 0; i < many; i++) {
        const when = at + chance() * seconds
        const source = new AudioBufferSourceNode(context, { buffer: noise, playbackRate: 0.8 + chance() * 0.5 })
        const band = new BiquadFilterNode(context, { type: 'bandpass', frequency: 850 + chance() * 1100, Q: 1.1 })
        const level = new GainNode(context, { gain: 0 })
        const side = new StereoPannerNode(context, { pan: chance() * 1.6 - 0.8 })
        level.gain.setValueAtTime(0, when)
        level.gain.linearRampToValueAtTime(PEAK * (0.4 + 0.6 * chance()), when + 0.002)
        level.gain.exponentialRampToValueAtTime(0.0001, when + 0.05 + chance() * 0.05)
        source.connect(band).connect(level).connect(side).connect(out)
        source.start(when, chance() * 1.7, 0.12)
      }
    },
  }
}
