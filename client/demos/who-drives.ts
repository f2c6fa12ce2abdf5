import { STAGE } from '../../shared/demos/demo-words.ts'
import type { DemoSession } from '../../shared/demos/session.ts'

const person = (visitor: string): string => (visitor === STAGE ? '' : visitor)

/** Which people lead a demo and have its controls; empty for nobody, also while the stage has them, which is no person. */
export const whoDrives = ({
  host,
  driver,
}: Pick<DemoSession, 'host' | 'driver'>): { host: string; driver: string } => ({
  host: person(host),
  driver: person(driver),
})
