import { Color, type ColorRepresentation, Vector3 } from 'three'

export type Daylight = 'day' | 'evening'

/** One preset of the hall's light; going from one to the other changes only these numbers. Colours are sRGB. */
export interface LightPreset {
  exposure: number
  environment: number
  sky: {
    zenith: ColorRepresentation
    middle: ColorRepresentation
    horizon: ColorRepresentation
    ground: ColorRepresentation
    glow: ColorRepresentation
    cloud: number
    strength: number
  }
  /** Where the glow of the sky is, and where the sun stands. */
  glowFrom: readonly [number, number, number]
  sun: { colour: ColorRepresentation; strength: number; from: readonly [number, number, number] }
  hemisphere: { sky: ColorRepresentation; ground: ColorRepresentation; strength: number }
  /** The warm card in the environment map, which brass shows. */
  card: { colour: ColorRepresentation; strength: number }
  fog: number
  /** How much of the evening's own light is on, 0 to 1: lines, lamps, fins and screens; then the wreath and its beams. */
  glow: number
  wreath: number
  screen: number
  /** How much of the two spots of the stage is on, where it is not all: the key light, and the screen's on the seats. */
  key?: number
  wash?: number
}

export const LIGHT: Readonly<Record<Daylight, LightPreset>> = {
  day: {
    exposure: 1,
    environment: 0.72,
    sky: {
      zenith: '#5E9CCB',
      middle: '#A9D0E4',
      horizon: '#F3E9DA',
      ground: '#CFC7B4',
      glow: '#FFF0D2',
      cloud: 0.55,
      strength: 1,
    },
    glowFrom: [-0.66, 0.58, 0.52],
    sun: { colour: '#FFE3BC', strength: 3.2, from: [-0.66, 0.58, 0.52] },
    hemisphere: { sky: '#F8F0E2', ground: '#4A443A', strength: 0.78 },
    card: { colour: '#FFE9C8', strength: 0.6 },
    fog: 0.0042,
    glow: 0,
    wreath: 0,
    screen: 1.15,
  },
  evening: {
    exposure: 1.35,
    environment: 0.35,
    sky: {
      zenith: '#0A1030',
      middle: '#21305F',
      horizon: '#8C5F63',
      ground: '#1F2233',
      glow: '#E08A52',
      cloud: 0,
      strength: 0.6,
    },
    glowFrom: [-0.9, -0.02, -0.35],
    sun: { colour: '#9FB4FF', strength: 0.1, from: [0.3, 0.8, 0.4] },
    hemisphere: { sky: '#3A4A86', ground: '#2A2233', strength: 0.28 },
    card: { colour: '#FFC98A', strength: 2.4 },
    fog: 0.005,
    glow: 1,
    wreath: 1,
    screen: 2.2,
  },
}

/** The uniforms that every material of the hall shares: one object, so that one write is seen by all. */
export interface HallUniforms {
  fogColour: { value: Color }
  fogDensity: { value: number }
  /** 0 by day, 1 in the evening. */
  evening: { value: number }
  wreath: { value: number }
  /** Seconds, for what breathes. */
  time: { value: number }
  /** The booth that is lit up and the one before it: index, amount, index, amount. */
  near: { value: [number, number, number, number] }
}

export const hallUniforms = (): HallUniforms => ({
  fogColour: { value: new Color() },
  fogDensity: { value: 0 },
  evening: { value: 0 },
  wreath: { value: 0 },
  time: { value: 0 },
  near: { value: [-1, 0, -1, 0] },
})

export const applyPreset = (uniforms: HallUniforms, preset: LightPreset): void => {
  uniforms.fogColour.value.set(preset.sky.horizon).multiplyScalar(preset.sky.strength)
  uniforms.fogDensity.value = preset.fog
  uniforms.evening.value = preset.glow
  uniforms.wreath.value = preset.wreath
}

export const direction = (from: readonly [number, number, number], into = new Vector3()): Vector3 =>
  into.set(...from).normalize()
