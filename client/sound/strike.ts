/** A tone (Hz) that is struck at a time of the context and dies away within `seconds`. */
export function strike(
  out: AudioNode,
  hz: number,
  peak: number,
  seconds: number,
  at: number,
  type: OscillatorType = 'sine',
): void {
  const { context } = out
  const tone = new OscillatorNode(context, { frequency: hz, type })
  const level = new GainNode(context, { gain: 0 })
  level.gain.setValueAtTime(0, at)
  level.gain.linearRampToValueAtTime(peak, at + 0.004)
  level.gain.exponentialRampToValueAtTime(0.0001, at + seconds)
  tone.connect(level).connect(out)
  tone.start(at)
  tone.stop(at + seconds + 0.02)
}

/** Two notes, a fourth up. */
export function strikeBell(out: AudioNode, peak: number, at: number): void {
  for (const [hz, when] of [
    [659.26, 0],
    [880, 0.22],
  ] as const) {
    strike(out, hz, peak, 1.6, at + when)
    strike(out, hz * 2.76, peak * 0.12, 0.5, at + when)
  }
}
