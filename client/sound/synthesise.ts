import { strike, strikeBell } from './strike.ts'

/** Notes of the eight categories in the guide's order: A C D E G A C D upward, in Hz. */
export const PITCHES = [220, 261.63, 293.66, 329.63, 392, 440, 523.25, 587.33] as const

/** Measured by BS.1770: the bed is at -34 LUFS, the loudest tenth of a second of a step at -38, of a note at -27. */
const AIR = 0.034
const WATER = 0.038
const STEP = 0.106
const NOTE = 0.09
const BELL = 0.07

export interface Sound {
  step: () => void
  /** One soft note of a category, 0 to 7. */
  marimba: (category: number) => void
  /** Somebody spoke to us. */
  chat: () => void
  /** Two notes, a fourth up. */
  bell: () => void
  /** Takes the bed down (or back, with 0) by so many decibels: for words, and for ceremonies. */
  duck: (decibels: number, seconds: number) => void
}

/** Seconds of noise that go round: long enough that nobody hears it come again. */
const ROUND = 7

/** Brownish noise, falling towards the treble as air does; its end runs into its beginning. */
const noise = (context: BaseAudioContext): AudioBuffer => {
  const { sampleRate } = context
  const buffer = context.createBuffer(1, ROUND * sampleRate, sampleRate)
  const data = buffer.getChannelData(0)
  const blend = Math.round(0.4 * sampleRate)
  const tail = new Float32Array(blend)
  let low = 0
  const next = () => {
    low = 0.94 * low + 0.34 * (Math.random() * 2 - 1)
    return low
  }
  for (let i = 0; i < data.length; i++) data[i] = next()
  for (let i = 0; i < blend; i++) tail[i] = next()
  for (let i = 0; i < blend; i++) {
    const t = i / blend
    data[i] = (data[i] ?? 0) * Math.sqrt(t) + (tail[i] ?? 0) * Math.sqrt(1 - t)
  }
  return buffer
}

/** All sounds of the hall, made here: no file is loaded. Everything goes to the context's destination. */
export const synthesise = (context: BaseAudioContext): Sound => {
  const out = new GainNode(context)
  out.connect(context.destination)
  const bed = new GainNode(context, { gain: 0 })
  bed.connect(out)
  const air = noise(context)

  const wash = (filter: BiquadFilterOptions, gain: number, swayHz: number, sway: number, offset: number) => {
    const source = new AudioBufferSourceNode(context, { buffer: air, loop: true })
    const band = new BiquadFilterNode(context, filter)
    const level = new GainNode(context, { gain })
    const slow = new OscillatorNode(context, { frequency: swayHz })
    const depth = new GainNode(context, { gain: gain * sway })
    source.connect(band).connect(level).connect(bed)
    slow.connect(depth).connect(level.gain)
    source.start(0, offset)
    slow.start()
  }
  wash({ type: 'lowpass', frequency: 420, Q: 0.2 }, AIR, 0.07, 0.4, 0)
  wash({ type: 'bandpass', frequency: 950, Q: 0.7 }, WATER, 0.19, 0.3, 2.3)
  wash({ type: 'bandpass', frequency: 2300, Q: 1.6 }, WATER * 0.6, 0.31, 0.7, 4.9)
  bed.gain.linearRampToValueAtTime(1, context.currentTime + 2.5)

  let foot = 0
  return {
    step: () => {
      const at = context.currentTime
      foot = 1 - foot
      const source = new AudioBufferSourceNode(context, { buffer: air, playbackRate: 0.9 + Math.random() * 0.2 })
      const band = new BiquadFilterNode(context, { type: 'bandpass', frequency: 380 + 90 * foot, Q: 0.9 })
      const level = new GainNode(context, { gain: 0 })
      level.gain.setValueAtTime(0, at)
      level.gain.linearRampToValueAtTime(STEP, at + 0.008)
      level.gain.exponentialRampToValueAtTime(0.0001, at + 0.13)
      source.connect(band).connect(level).connect(out)
      source.start(at, Math.random() * (ROUND - 1), 0.16)
    },
    marimba: (category) => {
      const hz = PITCHES[category % PITCHES.length] ?? PITCHES[0]
      const at = context.currentTime
      strike(out, hz, NOTE, 1.1, at)
      strike(out, hz * 3.93, NOTE * 0.16, 0.16, at) // a bar's second tone is two octaves up, a little flat
    },
    chat: () => strike(out, 880, BELL * 0.6, 0.35, context.currentTime, 'triangle'),
    bell: () => strikeBell(out, BELL, context.currentTime),
    duck: (decibels, seconds) => {
      bed.gain.cancelScheduledValues(context.currentTime)
      bed.gain.setTargetAtTime(10 ** (-decibels / 20), context.currentTime, seconds / 3)
    },
  }
}
