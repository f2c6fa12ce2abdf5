/** How much it matters: `must` is broken for visitors, `should` shuts somebody out or costs a lot, `could` is advice. */
export type LintSeverity = 'must' | 'should' | 'could'

/** What the linter can say of a booth; client/i18n/booth-lint.ts says each in words, with what to do. */
export const LINT_SEVERITY = {
  'no-title': 'must',
  'lost-file': 'must',
  'no-alternative': 'should',
  'one-language': 'should',
  'no-summary': 'should',
  'nothing-to-try': 'should',
  'no-captions': 'should',
  'pale-poster': 'should',
  'late-video': 'should',
  'heavy-model': 'should',
  'many-triangles': 'should',
  'large-textures': 'should',
  'heavy-video': 'should',
  'heavy-app': 'could',
  'heavy-booth': 'could',
  'many-parts': 'could',
  'small-poster': 'could',
  'poster-shape': 'could',
  'long-title': 'could',
  'short-summary': 'could',
  'no-pictures': 'could',
  'no-links': 'could',
} as const satisfies Record<string, LintSeverity>
export type LintCode = keyof typeof LINT_SEVERITY
