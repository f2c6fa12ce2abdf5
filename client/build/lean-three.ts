import type { Plugin } from 'vite'

/** Parts of three's shaders that only take effect for what nothing here is made of: glass, soap films, bumps, morphs... */
const UNUSED_PARTS =
  'transmission_(?:pars_)?fragment|iridescence_(?:pars_)?fragment|lightprobes_pars_fragment|alphahash_(?:pars_)?fragment|' +
  'bumpmap_pars_fragment|gradientmap_pars_fragment|morph\\w+_vertex|batching_(?:pars_)?vertex'
/** Materials that nothing here is made of: everything is of three's basic or standard one. */
const UNUSED_LIGHTS = 'lights_(?:lambert|toon|phong)_(?:pars_)?fragment'
const UNUSED_MATERIALS = 'LAMBERT|MATCAP|NORMAL|PHONG|TOON'
/** What a shader asks for and nothing here ever defines: coats, sheens, bumps, morphs, other shadows. */
const NEVER =
  /^(?:USE_(?:CLEARCOAT|IRIDESCENCE|ANISOTROPY|SHEEN|TRANSMISSION|DIFFUSE_ROUGHNESS|SPECULAR|MORPH|BATCHING)\w*|IOR|PHYSICAL|USE_(?:RETROREFLECTION|THICKNESSMAP|DISPERSION|DISPLACEMENTMAP|BUMPMAP|LIGHTMAP|ALPHAHASH|GRADIENTMAP|INSTANCING_MORPH|LOGARITHMIC_DEPTH_BUFFER|REVERSED_DEPTH_BUFFER|LIGHT_PROBES|POINTS_UV|SIZEATTENUATION)|SHADOWMAP_TYPE_(?:VSM|BASIC)|NUM_(?:SUN_LIGHTS|SUN_LIGHT_SHADOWS|RECT_AREA_LIGHTS|LIGHT_PROBE_GRIDS|CLIPPING_PLANES) > 0|LAMBERT|PHONG|TOON|MATCAP)$/
/** Every picture here is brought to the screen by the neutral tone mapping. */
const UNUSED_TONES =
  /(?:vec3 (?:Reinhard|Cineon|ACESFilmic|AgX)ToneMapping|vec3 RRTAndODTFit|vec3 agxDefaultContrastApprox)\([\s\S]*?\n\}\n|const mat3 LINEAR_\w+ = mat3\([\s\S]*?\);\n/g

/** Nobody puts a headset on in the hall: three's manager of them answers "nobody presents" and is gone. */
const NO_HEADSETS = `class WebXRManager extends EventDispatcher {
  enabled = false; isPresenting = false; cameraAutoUpdate = false;
  getEnvironmentBlendMode() {} hasDepthSensing() { return false } setAnimationLoop() {} dispose() {}
}`
const withoutHeadsets = (code: string): string => {
  const from = code.indexOf('class WebXRDepthSensing')
  const manager = code.indexOf('class WebXRManager')
  const end = code.indexOf('\n}\n', manager)
  if (from < 0 || manager < from || end < 0) throw new Error('three has another WebXRManager: look at withoutHeadsets.')
  // what stands before the class are two shaders of its own, which nothing else names
  return `${code.slice(0, from)}${NO_HEADSETS}${code.slice(end + 2)}`
}

/**
 * `shader` as a preprocessor would leave it that knows only that `never` is not defined: everything else stays, whatever
 * other conditions stand round it.
 */
export function withoutNever(shader: string, never = NEVER): string {
  // One entry for each open condition: is it ours, and is what stands in it now kept?
  const open: { ours: boolean; kept: boolean }[] = []
  const lines: string[] = []
  for (const line of shader.split('\n')) {
    const [, word = '', asked = ''] = /^\s*#\s*(ifdef|ifndef|if|elif|else|endif)\b(.*)$/.exec(line) ?? []
    const told = asked.trim().replace(/^defined\s*\(\s*(\w+)\s*\)$/, '$1')
    const last = open.at(-1)
    if (word.startsWith('if')) {
      const ours = never.test(told)
      open.push({ ours, kept: !ours || word === 'ifndef' })
      if (ours) continue
    } else if (word === 'else' && last?.ours) {
      last.kept = !last.kept
      continue
    } else if (word === 'elif' && last?.ours) {
      // What was asked first is never so: this is the first question that is left.
      open[open.length - 1] = { ours: false, kept: true }
      if (open.every(({ kept }) => kept)) lines.push(`#if${asked}`)
      continue
    } else if (word === 'endif') {
      open.pop()
      if (last?.ours) continue
    }
    if (open.every(({ kept }) => kept)) lines.push(line)
  }
  return lines.join('\n')
}

/** One of three's shaders, as its source writes it in quotes, without what is never drawn and without indents. */
const leanShader = (quoted: string): string => {
  const shader = JSON.parse(quoted) as string
  return JSON.stringify(withoutNever(shader.replace(UNUSED_TONES, '')).replace(/\n\s+/g, '\n'))
}

/** Takes out of three what no visitor needs to load. */
export const leanThree = (): Plugin => ({
  name: 'laurel:lean-three',
  apply: 'build',
  transform: {
    filter: { id: /three\/build\/three\.module\.js$/ },
    handler: (code) => ({
      code: withoutHeadsets(code)
        .replace(new RegExp(`^var (${UNUSED_PARTS}|${UNUSED_LIGHTS}) = ".*";$`, 'gm'), 'var $1 = "";')
        .replace(
          new RegExp(`^const (\\w+\\$\\w+) = "#define (?:${UNUSED_MATERIALS})\\\\n.*";$`, 'gm'),
          'const $1 = "";',
        )
        .replace(/^(var \w+|const \w+\$\w+) = (".*");$/gm, (_, name, quoted) => `${name} = ${leanShader(quoted)};`),
      map: null,
    }),
  },
})

/** Our own shaders travel without their comments and indents. */
export const ownShaders = (): Plugin => ({
  name: 'laurel:own-shaders',
  apply: 'build',
  enforce: 'pre', // before the mark is gone with the other comments
  transform: {
    filter: { id: /\/client\/.*\.ts$/, code: '/* glsl */' },
    handler: (code) => ({
      code: code.replace(/\/\* glsl \*\/ `[^`]*`/g, (shader) =>
        shader.replace(/\/\*\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/\n\s+/g, '\n'),
      ),
      map: null,
    }),
  },
})
