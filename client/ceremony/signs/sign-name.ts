import type { CeremonySign } from '../../../shared/ceremony/ceremony-messages.ts'
import { say } from '../../../shared/exhibition/say.ts'
import type { Language } from '../../../shared/exhibition/text.ts'
import { shownNow } from '../../exhibition/exhibition-store.ts'
import { ceremonyWords } from '../../i18n/ceremony.ts'

/** What a sign says to who reads it; empty for a booth that is gone. Booths' names come from the exhibition, never from who holds them up. */
export function signName({ sign, booth }: CeremonySign, language: Language): string {
  if (sign !== 'booth') return ceremonyWords[language].signs[sign]
  const found = booth && shownNow()?.booths.get(booth)
  return found ? say(found.title, language) : ''
}
