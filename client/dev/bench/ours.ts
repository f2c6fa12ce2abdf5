import { winnersWall } from '../../../shared/press/winners-wall.ts'
import { loadPeople } from '../../avatars/index.ts'
import { createPlace } from '../../hall/create-place.ts'
import { loadKit } from '../../hall/kit/hall-kit.ts'
import { applyPreset, type Daylight, hallUniforms, LIGHT } from '../../hall/light/daylight.ts'
import { placeFocus } from '../../hall/place-focus.ts'
import type { ChosenQuality } from '../../hall/quality.ts'
import { createWall } from '../../press/wall/create-wall.ts'
import { layStones } from '../../press/wall/lay-stones.ts'
import { type BenchScene, type BenchSide, walkerAt } from './side.ts'

/** The hall as Laurel draws it, with every name within sight, also those that it would fade or leave out. */
export async function ours(bench: BenchScene, quality: ChosenQuality, daylight: Daylight): Promise<BenchSide> {
  const { renderer, scene, camera, exhibition, plan, walkers } = bench
  const place = createPlace({ kit: await loadKit(), exhibition, plan, quality, renderer, scene })
  place.setDaylight(daylight)
  scene.add(place.group)
  const light = hallUniforms()
  const wall = createWall(renderer, plan, place.stage, light, false)
  const { title } = exhibition
  wall.show(layStones(winnersWall(exhibition), { title, on: '' }, plan.wall.length, 'en'))
  scene.add(wall.group)
  applyPreset(light, LIGHT[daylight])
  const people = await loadPeople(light, { quality })
  scene.add(people.object)
  people.tags.fade = [400, 500]
  people.tags.tidy = false
  walkers.forEach((walker, slot) => {
    people.crowd.place(slot, walker.x, walker.y, walker.z, walker.heading)
    people.crowd.dress(slot, walker.look, 'visitor', 255)
    if (slot < bench.tags) people.tags.set(slot, walker.name, 'visitor')
  })
  const focus = placeFocus()
  focus.x = camera.position.x
  focus.z = camera.position.z
  let frames = 0
  return {
    update(now, dt) {
      frames++
      walkers.forEach((walker, slot) => {
        const { x, z, heading } = walkerAt(walker, now)
        people.crowd.place(slot, x, walker.y, z, heading)
        people.crowd.animate(slot, 'walk', 1.4)
      })
      place.update(dt, focus)
      wall.update(dt)
      people.update(renderer, camera, innerWidth, innerHeight, now, dt)
    },
    // names are painted ten a frame
    settled: () => frames > 30 && place.settled() && wall.settled(),
  }
}
