export interface PackBone {
  name: string
  /** Index of the parent, -1 for the root; parents come before their children. */
  parent: number
  head: readonly [number, number, number]
}

/**
 * Bone matrices of every row of every clip: rows of 3 x 4 (row-major), as the shader fetches them.
 * `turn` has a quaternion for each bone of each row, `at` where the root is.
 */
export function buildBones(bones: readonly PackBone[], turn: Float32Array, at: Float32Array): Float32Array {
  const rows = at.length / 3
  const out = new Float32Array(rows * bones.length * 12)
  const local = new Float32Array(12)
  for (let row = 0; row < rows; row++) {
    bones.forEach((bone, index) => {
      const entry = row * bones.length + index
      about(turn.subarray(entry * 4, entry * 4 + 4), bone.head, local)
      if (bone.parent < 0) {
        for (let k = 0; k < 3; k++) local[k * 4 + 3] = (local[k * 4 + 3] ?? 0) + (at[row * 3 + k] ?? 0)
        out.set(local, entry * 12)
      } else {
        const parent = (row * bones.length + bone.parent) * 12
        multiply(out.subarray(parent, parent + 12), local, out.subarray(entry * 12, entry * 12 + 12))
      }
    })
  }
  return out
}

/** The rotation of a quaternion about a point. */
function about(q: Float32Array, p: readonly [number, number, number], out: Float32Array): void {
  const [rx = 0, ry = 0, rz = 0, rw = 1] = q
  const length = Math.hypot(rx, ry, rz, rw) || 1
  const [x, y, z, w] = [rx / length, ry / length, rz / length, rw / length]
  out[0] = 1 - 2 * (y * y + z * z)
  out[1] = 2 * (x * y - z * w)
  out[2] = 2 * (x * z + y * w)
  out[4] = 2 * (x * y + z * w)
  out[5] = 1 - 2 * (x * x + z * z)
  out[6] = 2 * (y * z - x * w)
  out[8] = 2 * (x * z - y * w)
  out[9] = 2 * (y * z + x * w)
  out[10] = 1 - 2 * (x * x + y * y)
  for (let k = 0; k < 3; k++) {
    const [a = 0, b = 0, c = 0] = out.subarray(k * 4, k * 4 + 3)
    out[k * 4 + 3] = (p[k] ?? 0) - (a * p[0] + b * p[1] + c * p[2])
  }
}

function multiply(a: Float32Array, b: Float32Array, out: Float32Array): void {
  const [a0 = 0, a1 = 0, a2 = 0, a3 = 0, a4 = 0, a5 = 0, a6 = 0, a7 = 0, a8 = 0, a9 = 0, a10 = 0, a11 = 0] = a
  for (let c = 0; c < 4; c++) {
    const x = b[c] ?? 0
    const y = b[c + 4] ?? 0
    const z = b[c + 8] ?? 0
    const w = c === 3 ? 1 : 0
    out[c] = a0 * x + a1 * y + a2 * z + a3 * w
    out[c + 4] = a4 * x + a5 * y + a6 * z + a7 * w
    out[c + 8] = a8 * x + a9 * y + a10 * z + a11 * w
  }
}
