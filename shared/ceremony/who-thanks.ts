import { orElse } from '../exhibition/say.ts'
import type { Bilingual } from '../exhibition/text.ts'

/** Who gives thanks: whom the cue names, else the winner on the podium when it is one; empty when nobody is known. */
export const whoThanks = (named: Bilingual, [winner, ...others]: readonly { title: Bilingual }[] = []): Bilingual =>
  orElse(named, winner && others.length === 0 ? winner.title : { en: '', zh: '' })
