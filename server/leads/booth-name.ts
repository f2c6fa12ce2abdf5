import type { BoothName } from '../../shared/leads/leads.ts'
import type { Services } from '../services.ts'

/** A booth that stands in an exhibition now, by its name. */
export async function boothName({ exhibitions }: Services, id: string): Promise<BoothName | undefined> {
  const found = await exhibitions.findBooth(id)
  const shown = found && !found.removed ? await exhibitions.get(found.slug) : undefined
  const booth = shown?.exhibition.booths.find((one) => one.id === id)
  if (!shown || !booth) return undefined
  const { slug, revision } = shown.exhibition
  return { id, title: booth.title, team: booth.team, exhibition: slug, revision }
}
