/** The four faces of everything Laurel sets: a script has its own face, and a run of text has one script. */
export const FACES = ['display-latin', 'display-chinese', 'text-latin', 'text-chinese'] as const
export type Face = (typeof FACES)[number]
export type Style = 'display' | 'text'

/** A character's advance width in em: 0.5 is half of the type size. */
export type Advance = (char: string, face: Face) => number

/** Font families to ask for: the name inside the font file first, for it is all that the renderer knows. */
export const FAMILIES: Record<Face, string> = {
  'display-latin': "'Fraunces SemiBold', Fraunces",
  'display-chinese': "'Noto Serif SC ExtraLight', 'Noto Serif SC'",
  'text-latin': "'Inter SemiBold', Inter",
  'text-chinese': "'Noto Sans SC Thin Medium', 'Noto Sans SC Medium', 'Noto Sans SC'",
}

/** The weights that those files call themselves. */
export const WEIGHTS: Record<Face, number> = {
  'display-latin': 600,
  'display-chinese': 700,
  'text-latin': 600,
  'text-chinese': 500,
}

/** Widths good enough where no font can be read: a little too wide rather than too narrow. */
export const roughAdvance: Advance = (char) => {
  if ((char.codePointAt(0) ?? 0) > 0x2000) return 1
  if (/[mwMW@%]/.test(char)) return 0.95
  if (/[A-Z&]/.test(char)) return 0.74
  return /[ijlI.,:;'’!| ]/.test(char) ? 0.34 : 0.6
}
