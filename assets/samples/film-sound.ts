const RATE = 24_000
/** Notes of the tune: second, step of the scale, strength. */
const TUNE: readonly (readonly [at: number, step: number, loud: number])[] = [
  [0.6, 0, 0.8],
  [1.9, 2, 0.5],
  [2.6, 3, 0.6],
  [4.4, 1, 0.5],
  [5.4, 4, 0.7],
  [6.3, 3, 0.4],
  [7.7, 2, 0.6],
  [9.8, 5, 0.7],
  [10.5, 4, 0.4],
  [11.2, 5, 0.5],
  [12.6, 3, 0.6],
  [13.9, 1, 0.5],
  [15.4, 7, 0.6],
  [15.9, 7, 0.3],
  [16.9, 5, 0.6],
  [17.6, 7, 0.5],
  [18.1, 7, 0.3],
  [19.2, 4, 0.6],
  [20.6, 5, 0.7],
  [21.3, 6, 0.5],
  [22, 7, 0.6],
  [23.3, 5, 0.5],
  [24.4, 3, 0.6],
  [26, 0, 0.8],
  [26.02, 5, 0.4],
]
/** Steps of a pentatonic scale over D. */
const SCALE = [146.8, 164.8, 196, 220, 246.9, 293.7, 329.6, 392]
const SIGHS = [8.6, 14.6, 24.9, 27.4]

/** A plucked string (Karplus and Strong) over a low drone, with four sighs. A mono WAV file. */
export function playMusic(seconds: number): Buffer {
  const out = new Float64Array(seconds * RATE)
  let seed = 7
  const chance = () => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
    return seed / 0x40000000 - 1
  }
  for (const [at, step, loud] of TUNE) {
    const length = Math.round(RATE / ((SCALE[step] ?? 220) * 1))
    const string = Float64Array.from({ length }, () => chance())
    for (let i = 1; i < length; i++) string[i] = 0.45 * (string[i] ?? 0) + 0.55 * (string[i - 1] ?? 0) // a soft finger
    const start = Math.round(at * RATE)
    for (let i = 0; i < 4 * RATE && start + i < out.length; i++) {
      const here = i % length
      const value = string[here] ?? 0
      out[start + i] = (out[start + i] ?? 0) + value * loud * 0.55
      string[here] = 0.4975 * (value + (string[(here + 1) % length] ?? 0))
    }
  }
  let breath = 0
  for (let i = 0; i < out.length; i++) {
    const t = i / RATE
    const swell = 0.5 + 0.5 * Math.sin((t / 7.5) * Math.PI * 2 - 1.2)
    const drone =
      Math.sin(t * 73.4 * Math.PI * 2) +
      0.5 * Math.sin(t * 110.1 * Math.PI * 2) +
      0.25 * Math.sin(t * 147 * Math.PI * 2)
    let sigh = 0
    for (const at of SIGHS) sigh += Math.exp(-(((t - at) / 0.55) ** 2))
    breath += (chance() - breath) * 0.09
    const edge = Math.min(1, t / 1.5, (seconds - t) / 2.5)
    out[i] = Math.tanh(((out[i] ?? 0) + drone * 0.05 * (0.4 + swell) + breath * 0.5 * sigh) * edge)
  }
  // A room: three soft echoes.
  for (const [delay, share] of [
    [0.113, 0.24],
    [0.271, 0.18],
    [0.437, 0.12],
  ] as const)
    for (let i = out.length - 1, back = Math.round(delay * RATE); i >= back; i--)
      out[i] = (out[i] ?? 0) + (out[i - back] ?? 0) * share
  const data = Buffer.alloc(44 + out.length * 2)
  data.write('RIFF', 0)
  data.writeUInt32LE(36 + out.length * 2, 4)
  data.write('WAVEfmt ', 8)
  data.writeUInt32LE(16, 16)
  data.writeUInt16LE(1, 20)
  data.writeUInt16LE(1, 22)
  data.writeUInt32LE(RATE, 24)
  data.writeUInt32LE(RATE * 2, 28)
  data.writeUInt16LE(2, 32)
  data.writeUInt16LE(16, 34)
  data.write('data', 36)
  data.writeUInt32LE(out.length * 2, 40)
  for (let i = 0; i < out.length; i++)
    data.writeInt16LE(Math.round(Math.max(-1, Math.min(1, (out[i] ?? 0) * 0.7)) * 32_000), 44 + i * 2)
  return data
}
