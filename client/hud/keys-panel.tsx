import { keysWords } from '../i18n/keys.ts'
import { useWords } from '../i18n/words.ts'

/** What the keyboard does in the 3D hall. */
export function KeysPanel() {
  const t = useWords(keysWords)
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [t.walk, ['W', 'A', 'S', 'D', t.or, '←', '↑', '↓', '→']],
    [t.run, ['Shift']],
    [t.look, [t.drag]],
    [t.zoom, [t.wheel]],
    [t.open, ['E', t.or, 'Enter']],
    [t.live, ['J']],
    [t.gestures, ['1', '–', '6']],
    [t.reactions, ['2', '3', '5', '7', '8', '9']],
    [t.chat, ['T']],
    [t.map, ['M']],
    [t.directory, ['F']],
    [t.people, ['P']],
    [t.close, ['Esc']],
    [t.help, ['?']],
  ]
  return (
    <dl className="keys">
      {rows.map(([what, keys]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>
            {keys.map((key) =>
              key.length > 2 && key !== 'Shift' && key !== 'Enter' && key !== 'Esc' ? (
                <span key={key}>{key}</span>
              ) : key === '–' || key === t.or ? (
                <span key={key}>{key}</span>
              ) : (
                <kbd key={key}>{key}</kbd>
              ),
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
