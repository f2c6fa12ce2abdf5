import { strike } from '../../../sound/strike.ts'
import type { Note } from './notes.ts'

/** Peaks of each voice, found by ear and by measuring: all that sounds together stays under full scale. */
const PEAK = { bar: 0.075, bell: 0.06, pad: 0.017, chord: 0.052, tick: 0.05, swell: 0.5 } as const

/** Seconds of noise for the swell and the claps. */
const NOISE_SECONDS = 2

/** White noise, the same every time that it is made. */
export function noiseOf(context: BaseAudioContext): AudioBuffer {
  const buffer = context.createBuffer(1, NOISE_SECONDS * context.sampleRate, context.sampleRate)
  const data = buffer.getChannelData(0)
  let seed = 22222
  for (let i = 0; i < data.length; i++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    data[i] = seed / 2147483648 - 1
  }
  return buffer
}

/** Plays a note at a time of the context; `gone`: so many seconds of it are over already. */
export function playNote(out: AudioNode, noise: AudioBuffer, note: Note, at: number, gone = 0): void {
  const { voice, hz, seconds, strength } = note
  switch (voice) {
    case 'bar':
      strike(out, hz, PEAK.bar * strength, seconds, at)
      strike(out, hz * 3.93, PEAK.bar * 0.14 * strength, 0.16, at)
      return
    case 'tick':
      strike(out, hz, PEAK.tick * strength, seconds, at, 'triangle')
      return
    case 'bell':
      strike(out, hz, PEAK.bell * strength, seconds, at)
      strike(out, hz * 2.76, PEAK.bell * 0.18 * strength, 0.7, at)
      strike(out, hz * 5.4, PEAK.bell * 0.06 * strength, 0.3, at)
      return
    case 'pad':
      hold(out, hz, PEAK.pad * strength, 1.9, seconds, at, gone, 900)
      return
    case 'chord':
      hold(out, hz, PEAK.chord * strength, 0.09, seconds, at, gone, 2100)
      strike(out, hz * 2, PEAK.chord * 0.35 * strength, 3.4, at)
      return
    case 'swell':
      swell(out, noise, seconds, PEAK.swell * strength, at, gone)
  }
}

/** Two voices a little apart, warm by a filter: they come in `rise` seconds and go over the rest. */
function hold(
  out: AudioNode,
  hz: number,
  peak: number,
  rise: number,
  seconds: number,
  at: number,
  gone: number,
  bright: number,
): void {
  const { context } = out
  const level = new GainNode(context, { gain: 0 })
  const warm = new BiquadFilterNode(context, { type: 'lowpass', frequency: bright, Q: 0.3 })
  const begin = at - gone
  level.gain.setValueAtTime(0, at)
  level.gain.linearRampToValueAtTime(peak, Math.max(at + 0.06, begin + rise))
  level.gain.setTargetAtTime(0, Math.max(at + 0.06, begin + rise) + 0.01, (seconds - rise) / 3.4)
  warm.connect(level).connect(out)
  for (const detune of [-5, 6]) {
    const tone = new OscillatorNode(context, { frequency: hz, detune, type: 'triangle' })
    tone.connect(warm)
    tone.start(at)
    tone.stop(begin + seconds + 1.5)
  }
}

/** The drumroll: a low swell that grows and opens, and breaks off. */
function swell(out: AudioNode, noise: AudioBuffer, seconds: number, peak: number, at: number, gone: number): void {
  const { context } = out
  const end = at - gone + seconds
  if (end <= at + 0.05) return
  const share = gone / seconds
  const grow = (from: number, to: number) => from * (to / from) ** share
  const level = new GainNode(context, { gain: 0 })
  level.gain.setValueAtTime(grow(0.03, 1) * peak, at)
  level.gain.exponentialRampToValueAtTime(peak, end - 0.04)
  level.gain.linearRampToValueAtTime(0, end)
  level.connect(out)
  const rush = new AudioBufferSourceNode(context, { buffer: noise, loop: true })
  const low = new BiquadFilterNode(context, { type: 'lowpass', Q: 0.5 })
  low.frequency.setValueAtTime(grow(80, 620), at)
  low.frequency.exponentialRampToValueAtTime(620, end)
  const body = new GainNode(context, { gain: 0.5 })
  rush.connect(low).connect(body)
  // the strokes of a roll, quicker and quicker, are a tremolo on it
  const roll = new OscillatorNode(context, { type: 'triangle' })
  roll.frequency.setValueAtTime(grow(7, 15), at)
  roll.frequency.exponentialRampToValueAtTime(15, end)
  const depth = new GainNode(context, { gain: 0.22 })
  roll.connect(depth).connect(body.gain)
  body.connect(level)
  const voices: OscillatorNode[] = [roll]
  for (const [ratio, strength] of [
    [1, 0.34],
    [1.5, 0.14],
    [2, 0.07],
  ] as const) {
    const tone = new OscillatorNode(context, { frequency: 55 * ratio, type: 'sine' })
    tone.connect(new GainNode(context, { gain: strength })).connect(level)
    voices.push(tone)
  }
  rush.start(at)
  rush.stop(end + 0.05)
  for (const one of voices) {
    one.start(at)
    one.stop(end + 0.05)
  }
}
