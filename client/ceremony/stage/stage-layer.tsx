import { type ReactNode, type RefObject, useEffect, useMemo } from 'react'
import type { Exhibition } from '../../../shared/exhibition/exhibition.ts'
import type { Place } from '../../hall/create-place.ts'
import type { HallUniforms } from '../../hall/light/daylight.ts'
import type { HallConnection } from '../../net/types.ts'
import type { World } from '../../world/world.ts'
import { ceremonyStore, followCeremony } from '../ceremony-store.ts'
import { SignLayer } from '../signs/sign-layer.tsx'
import { CeremonyStage } from './ceremony-stage.tsx'
import { stageDemo } from './screen/stage-demo.ts'
import { hearCeremony } from './sound/hear-ceremony.ts'
import type { StageSource } from './stage-source.ts'
import { useStagePhoto } from './use-stage-photo.ts'

export interface StageProps {
  world: World
  connection: HallConnection
  exhibition: Exhibition
  light: HallUniforms
  /** The hall round the stage, once it stands: its light and its main screen are the ceremony's. */
  standing: RefObject<Place | undefined>
  /** Few pixels and little memory. */
  small: boolean
}

/** The hall's own ceremony, as the connection tells it. */
function liveSource(connection: HallConnection): { source: StageSource; stop: () => void } {
  const counts = new Map<string, Readonly<Record<string, number>>>()
  const tally = { of: (award: string) => counts.get(award) ?? null, version: 0 }
  // who comes in the middle of a vote sees how it stands before the next one votes
  void connection.request('vote.look', {}).then((reply) => {
    if (!reply.ok) return
    for (const told of reply.tallies) if (!counts.has(told.award)) counts.set(told.award, told.counts)
    tally.version += 1
  })
  const stop = connection.on('vote.tallied', (told) => {
    counts.set(told.award, told.counts)
    tally.version += 1
  })
  const demo = stageDemo(connection)
  return {
    source: { store: ceremonyStore, now: () => connection.clock.now(), tally, demo },
    stop: () => {
      stop()
      demo.dispose()
    },
  }
}

/** The ceremony on the stage of the 3D hall. */
export default function StageLayer({ connection, ...props }: StageProps): ReactNode {
  useEffect(() => followCeremony(connection), [connection])
  const { source, stop } = useMemo(() => liveSource(connection), [connection])
  useEffect(() => stop, [stop])
  useEffect(() => hearCeremony(source), [source])
  useStagePhoto(source)
  return (
    <>
      <CeremonyStage {...props} source={source} />
      <SignLayer {...props} clock={connection.clock} />
    </>
  )
}
