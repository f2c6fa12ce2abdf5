import type { StoreApi } from 'zustand/vanilla'
import type { DemoSummary } from '../../../shared/demos/demo-summary.ts'
import type { JsonObject } from '../../../shared/demos/merge-patch.ts'
import { categoryColours } from '../../../shared/exhibition/palette.ts'
import { shownNow } from '../../exhibition/exhibition-store.ts'
import type { HallSnapshot } from '../../net/types.ts'
import { fetchDemo } from '../demo-content.ts'
import { drawTitle } from './draw-title.ts'
import type { Glance } from './glance.ts'
import { glances } from './glances.ts'

/** What runs at one booth, followed from its start to its end. */
export interface BoothGlance {
  /** Id of the demo that runs, as far as is known; empty for none. */
  readonly demo: string
  draw(context: CanvasRenderingContext2D, width: number, height: number, now: number): void
  pace(): number
  look(on: boolean): void
  dispose(): void
}

/** `changed` asks for another drawing. */
export function boothGlance(store: StoreApi<HallSnapshot>, booth: string, changed: () => void): BoothGlance {
  let summary: DemoSummary | undefined
  let state: JsonObject | undefined
  let glance: Glance | undefined
  let looked = true
  /** The demo and the revision of the exhibition that the glance is of. */
  let opened = ''

  const close = () => {
    glance?.dispose()
    glance = undefined
  }
  const open = async (revision: number) => {
    const key = summary ? `${summary.id} ${revision}` : ''
    if (key === opened) return
    opened = key
    close()
    const opens = summary && glances[summary.kind]
    if (!summary || !opens) return
    const [demo, openGlance] = await Promise.all([
      fetchDemo(booth, summary.id, revision),
      opens().catch(() => undefined), // it cannot be fetched: the screen says what runs
    ])
    if (opened !== key || demo?.kind !== summary?.kind) return
    glance = openGlance?.(demo?.content, changed, booth)
    glance?.look(looked)
    changed()
  }
  const read = () => {
    const { demo } = store.getState()
    const runs = demo?.booth === booth ? demo : undefined
    const shown = shownNow()
    const wanted = shown?.booths.get(booth)?.demos.find(({ id }) => id === runs?.session?.demo)
    if (runs?.state === state && wanted === summary) return
    state = runs?.state
    summary = wanted
    void open(shown?.exhibition.revision ?? 0)
    changed()
  }
  read()
  const stop = store.subscribe(read)
  return {
    get demo() {
      return state && summary ? summary.id : ''
    },
    draw(context, width, height, now) {
      if (!summary || !state || glance?.draw(context, width, height, state, now)) return
      const shown = shownNow()
      const category = shown?.categories.get(shown.booths.get(booth)?.category ?? '')
      drawTitle(context, width, height, summary.title, categoryColours(category?.colour ?? 0))
    },
    pace: () => (state && glance ? glance.pace(state) : 0),
    look(on) {
      looked = on
      glance?.look(on)
    },
    dispose() {
      stop()
      opened = 'disposed'
      close()
    },
  }
}
