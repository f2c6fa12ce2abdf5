/**
 * Letters that are read as a Latin one: Cyrillic, Greek, and the digits and signs people write for letters. Only what is
 * taken for the letter at a glance; the list bends every letter to one shape, so `l`, `I` and `1` are all `l`.
 */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  // Cyrillic
  а: 'a',
  б: 'b',
  в: 'b',
  г: 'r',
  ԁ: 'd',
  е: 'e',
  ё: 'e',
  є: 'e',
  һ: 'h',
  н: 'h',
  і: 'l',
  ї: 'l',
  ј: 'j',
  к: 'k',
  ӏ: 'l',
  м: 'm',
  п: 'n',
  о: 'o',
  р: 'p',
  ԛ: 'q',
  ѕ: 's',
  т: 't',
  у: 'y',
  ѵ: 'v',
  ԝ: 'w',
  х: 'x',
  ц: 'u',
  с: 'c',
  ь: 'b',
  з: 'z',
  ғ: 'f',
  и: 'n',
  я: 'r',
  ո: 'n',
  օ: 'o',
  // Greek
  α: 'a',
  β: 'b',
  γ: 'y',
  δ: 'd',
  ε: 'e',
  η: 'n',
  ι: 'l',
  κ: 'k',
  μ: 'm',
  ν: 'v',
  ο: 'o',
  π: 'n',
  ρ: 'p',
  σ: 'o',
  ς: 'c',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ω: 'w',
  ζ: 'z',
  // Latin that NFKD leaves whole
  ı: 'l',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ŧ: 't',
  ɑ: 'a',
  ɡ: 'g',
  ɩ: 'l',
  ʀ: 'r',
  ɴ: 'n',
  ɪ: 'l',
  ᴀ: 'a',
  ᴅ: 'd',
  ᴇ: 'e',
  ᴍ: 'm',
  ᴏ: 'o',
  ᴛ: 't',
  ꜱ: 's',
  ʜ: 'h',
  ʟ: 'l',
  // Digits and signs
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  $: 's',
  '@': 'a',
  '|': 'l',
  '!': 'l',
  i: 'l',
}

/** A name as the eye takes it: compatibility forms resolved, accents and everything but letters and digits taken out. */
export function foldName(name: string): string {
  let folded = ''
  for (const sign of name.normalize('NFKD').toLowerCase()) {
    const letter = LOOKS_LIKE[sign] ?? sign
    if (/[\p{L}\p{N}]/u.test(letter)) folded += letter
  }
  // Two letters that are read as one.
  return folded.replaceAll('rn', 'm').replaceAll('vv', 'w')
}
