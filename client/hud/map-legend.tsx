import { useShown } from '../exhibition/exhibition-store.ts'
import { Says } from '../i18n/says.tsx'

export function MapLegend() {
  const { exhibition } = useShown()
  return (
    <ul className="map-legend">
      {exhibition.categories.map((category) => (
        <li key={category.id} data-colour={category.colour}>
          <span className="letter">{category.letter}</span>
          <Says of={category.name} />
        </li>
      ))}
    </ul>
  )
}
