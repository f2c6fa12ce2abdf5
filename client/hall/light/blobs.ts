import { Color, DoubleSide, InstancedMesh, Matrix4, PlaneGeometry, ShaderMaterial } from 'three'

/** A soft dark disc under something that stands: middle, height and full width and depth in metres. */
export interface Blob {
  x: number
  y: number
  z: number
  width: number
  depth: number
  turn?: number
}

const VERTEX = /* glsl */ `
varying vec2 vDisc;
varying float vHallDistance;
varying float vStrength;
void main() {
  vDisc = uv * 2.0 - 1.0;
  vStrength = instanceMatrix[1].y; // a disc has no height to scale
  vec4 at = modelViewMatrix * instanceMatrix * vec4(position, 1.0);
  vHallDistance = -at.z;
  gl_Position = projectionMatrix * at;
  gl_Position.z -= 0.0004 * gl_Position.w / max(vHallDistance, 1.0);
}`

const FRAGMENT = /* glsl */ `
varying vec2 vDisc;
varying float vHallDistance;
varying float vStrength;
uniform vec3 ink;
void main() {
  float a = max(1.0 - dot(vDisc, vDisc), 0.0);
  gl_FragColor = vec4(ink, a * a * vStrength * exp(-max(vHallDistance - 12.0, 0.0) * 0.02));
  #include <colorspace_fragment>
}`

/** Contact shade under booths and plants: one draw call, fading with distance. */
export const blobs = (list: readonly Blob[], strength = 0.34): InstancedMesh => {
  const material = new ShaderMaterial({
    transparent: true,
    depthWrite: false,
    side: DoubleSide,
    forceSinglePass: true,
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { ink: { value: new Color('#2B2119') } },
  })
  const mesh = new InstancedMesh(new PlaneGeometry(1, 1).rotateX(-Math.PI / 2), material, list.length)
  const matrix = new Matrix4()
  list.forEach(({ x, y, z, width, depth, turn = 0 }, i) => {
    const [c, s] = [Math.cos(turn), Math.sin(turn)]
    matrix.set(c * width, 0, s * depth, x, 0, strength, 0, y, -s * width, 0, c * depth, z, 0, 0, 0, 1)
    mesh.setMatrixAt(i, matrix)
  })
  mesh.name = 'blobs'
  mesh.frustumCulled = false
  mesh.matrixAutoUpdate = false
  mesh.renderOrder = 1
  return mesh
}
