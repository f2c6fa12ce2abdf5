import {
  AnimationClip,
  AnimationMixer,
  Bone,
  BufferAttribute,
  BufferGeometry,
  CanvasTexture,
  Color,
  Group,
  type KeyframeTrack,
  MeshStandardMaterial,
  type Object3D,
  QuaternionKeyframeTrack,
  Skeleton,
  SkinnedMesh,
  Sprite,
  SpriteMaterial,
  SRGBColorSpace,
  VectorKeyframeTrack,
} from 'three'
import { clone } from 'three/addons/utils/SkeletonUtils.js'
import packUrl from '../../../assets/avatars/avatars.pack?url'
import { unpackLook } from '../../../shared/avatars/look.ts'
import { ZONES, zoneColours } from '../../../shared/avatars/zones.ts'
import { readAvatarPack } from '../../avatars/avatar-pack.ts'
import type { PackBone } from '../../avatars/build-bones.ts'
import { loadPack, type Pack, packValues } from '../../world/load-pack.ts'
import { type BenchScene, type Walker, walkerAt } from './side.ts'

/** People as tutorials make them: a cloned rig with a mixer each, and a sprite with a canvas of its own for each name. */
export async function tutorialPeople(bench: BenchScene): Promise<(now: number, dt: number) => void> {
  const pack = await loadPack(packUrl)
  const walk = walkClip(pack)
  const models = new Map<number, Object3D>()
  const people = bench.walkers.map((walker, index) => {
    // a handful of characters, as a tutorial would load; each is cloned
    const kind = index % 8
    const model = models.get(kind) ?? rig(pack, walker)
    models.set(kind, model)
    const figure = clone(model)
    const mixer = new AnimationMixer(figure)
    mixer.clipAction(walk).play()
    mixer.setTime(index * 0.13)
    if (index < bench.tags) figure.add(nameSprite(walker.name))
    bench.scene.add(figure)
    return { figure, mixer, walker }
  })
  return (now, dt) => {
    for (const { figure, mixer, walker } of people) {
      const at = walkerAt(walker, now)
      figure.position.set(at.x, walker.y, at.z)
      figure.rotation.y = at.heading
      mixer.update(dt)
    }
  }
}

/** Our own avatar in full detail, as a skinned mesh with 20 bones. */
function rig(pack: Pack, walker: Walker): Object3D {
  const { near } = readAvatarPack(pack)
  const look = unpackLook(walker.look)
  const colours = zoneColours(look)
  const palette = ZONES.map((zone) => new Color(colours[zone]))
  const count = near.outfitVertices + near.hairVertices
  const position = new Float32Array(count * 3)
  const normal = new Float32Array(count * 3)
  const colour = new Float32Array(count * 3)
  const joints = new Uint16Array(count * 4)
  const weights = new Float32Array(count * 4)
  for (let v = 0; v < count; v++) {
    const hair = v - near.outfitVertices
    const entry =
      hair < 0 ? look.outfit * near.outfitVertices + v : near.hairBase + look.hair * near.hairVertices + hair
    const at = entry * 12
    const binding = near.texels[at + 3] ?? 0
    const zone = palette[binding & 15]
    const tint = near.texels.subarray(at + 8, at + 11)
    position.set(near.texels.subarray(at, at + 3), v * 3)
    normal.set(near.texels.subarray(at + 4, at + 7), v * 3)
    colour.set(
      [(tint[0] ?? 0) * (zone?.r ?? 1), (tint[1] ?? 0) * (zone?.g ?? 1), (tint[2] ?? 0) * (zone?.b ?? 1)],
      v * 3,
    )
    const weight = near.texels[at + 7] ?? 1
    joints.set([(binding >> 4) & 31, (binding >> 9) & 31], v * 4)
    weights.set([weight, 1 - weight], v * 4)
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(position, 3))
  geometry.setAttribute('normal', new BufferAttribute(normal, 3))
  geometry.setAttribute('color', new BufferAttribute(colour, 3))
  geometry.setAttribute('skinIndex', new BufferAttribute(joints, 4))
  geometry.setAttribute('skinWeight', new BufferAttribute(weights, 4))
  geometry.setIndex(new BufferAttribute(near.index, 1))
  const mesh = new SkinnedMesh(geometry, new MeshStandardMaterial({ vertexColors: true, roughness: 0.62 }))
  const bones = skeleton(pack)
  const root = bones[0]
  if (root) mesh.add(root)
  mesh.bind(new Skeleton(bones))
  const group = new Group()
  group.add(mesh)
  return group
}

function packBones(pack: Pack): PackBone[] {
  return (pack.extra as { bones: PackBone[] }).bones
}

function skeleton(pack: Pack): Bone[] {
  const list = packBones(pack)
  const bones = list.map(() => new Bone())
  list.forEach((entry, index) => {
    const bone = bones[index]
    const parent = list[entry.parent]
    if (!bone) return
    bone.name = entry.name
    bone.position.set(...entry.head)
    if (!parent) return
    bone.position.sub({ x: parent.head[0], y: parent.head[1], z: parent.head[2] })
    bones[entry.parent]?.add(bone)
  })
  bones[0]?.updateMatrixWorld(true)
  return bones
}

function walkClip(pack: Pack): AnimationClip {
  const clip = readAvatarPack(pack).clips.walk
  const mesh = pack.meshes.get('clips')
  const turns = mesh?.attributes.get('turn')
  const places = mesh?.attributes.get('at')
  if (!turns || !places) throw new Error('The avatar pack has no clips.')
  const turn = packValues(turns)
  const at = packValues(places)
  const bones = packBones(pack)
  const times = Array.from({ length: clip.rows + 1 }, (_, row) => (row / clip.rows) * clip.seconds)
  const tracks: KeyframeTrack[] = bones.map(({ name }, bone) => {
    const values = times.flatMap((_, row) => {
      const from = ((clip.row + row) * bones.length + bone) * 4
      return [...turn.subarray(from, from + 4)]
    })
    return new QuaternionKeyframeTrack(`${name}.quaternion`, times, values)
  })
  const rootAt = times.flatMap((_, row) => [...at.subarray((clip.row + row) * 3, (clip.row + row) * 3 + 3)])
  tracks.push(new VectorKeyframeTrack('root.position', times, rootAt))
  return new AnimationClip('walk', clip.seconds, tracks)
}

function nameSprite(name: string): Sprite {
  const canvas = document.createElement('canvas')
  canvas.width = 256
  canvas.height = 64
  const context = canvas.getContext('2d')
  if (context) {
    context.fillStyle = 'rgba(246, 241, 231, 0.88)'
    context.fillRect(0, 0, 256, 64)
    context.fillStyle = '#1E2430'
    context.font = '600 32px Inter, sans-serif'
    context.textAlign = 'center'
    context.fillText(name, 128, 44)
  }
  const map = new CanvasTexture(canvas)
  map.colorSpace = SRGBColorSpace
  const sprite = new Sprite(new SpriteMaterial({ map, depthWrite: false }))
  sprite.position.y = 1.95
  sprite.scale.set(0.8, 0.2, 1)
  return sprite
}
