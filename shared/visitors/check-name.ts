import { foldName } from './fold-name.ts'
import { NAME_MAX_CHARS, type NameRefusal } from './profile.ts'

/** Whole words that only staff may call themselves, as the eye takes them. */
const STAFF_WORDS = new Set(
  ['admin', 'admins', 'host', 'hosts', 'staff', 'official', 'system', 'support'].map(foldName),
)
/** What only staff may have anywhere in their names: long enough to mean nothing else. */
const STAFF_PARTS = ['organizer', 'organiser', 'moderator', 'administrator', 'laurelstaff', 'laurelteam'].map(foldName)
const STAFF_PARTS_ZH =
  /管理员|管理員|主办方|主辦方|工作人员|工作人員|官方|组委会|組委會|版主|客服|主持人|系统|系統|评委会|評委會/
/** Laurel is also a first name: "Laurel Chen" is welcome, "Laurel" alone speaks for the house. */
const HOUSE = foldName('laurel')

/** Letters, digits or pictures: something that a reader can see. */
const VISIBLE = /[\p{L}\p{N}\p{S}\p{Emoji_Presentation}]/u
/** Controls, private use, and marks that turn the writing direction round: they hide or rearrange what is read. */
const UNREADABLE = /[\p{Cc}\p{Co}\p{Cn}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u
/** More marks on one letter than any language writes: they run over the neighbours' lines. */
const STACKED_MARKS = /\p{M}{4,}/u
/** Signs without a picture. The joiner U+200D stays: emoji are made with it. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu

/**
 * Whether a visitor may be called so, and the name as it will be shown (signs that nobody sees taken out, blanks made one).
 * Names that imitate the staff are refused, also in look-alike letters; the staff themselves may have them.
 */
export function checkName(
  name: string,
  { staff }: { staff: boolean },
): { ok: true; name: string } | { ok: false; reason: NameRefusal } {
  if (UNREADABLE.test(name)) return { ok: false, reason: 'unreadable' }
  const shown = name
    .normalize('NFC')
    .replace(INVISIBLE, (sign) => (sign === '\u200d' || sign === '\ufe0f' ? sign : ''))
    .replace(/\s+/gu, ' ')
    .trim()
  if (shown.replace(INVISIBLE, '').trim() === '') return { ok: false, reason: 'empty' }
  if (STACKED_MARKS.test(shown) || !VISIBLE.test(shown)) return { ok: false, reason: 'unreadable' }
  if ([...shown].length > NAME_MAX_CHARS) return { ok: false, reason: 'too-long' }
  if (!staff && imitatesStaff(shown)) return { ok: false, reason: 'imitates-staff' }
  return { ok: true, name: shown }
}

function imitatesStaff(name: string): boolean {
  const bare = name.normalize('NFKC').replace(INVISIBLE, '')
  const words = bare.split(/[^\p{L}\p{N}\p{M}$@|!]+/u)
  const folded = foldName(bare)
  return (
    // Word by word, because "Hostetler" is nobody's host; a number behind it changes nothing ("Admin 2", "Admin2").
    words.some((word) => STAFF_WORDS.has(foldName(word)) || STAFF_WORDS.has(foldName(word.replace(/\d+$/, '')))) ||
    // "A d m i n" and "a.d.m.i.n" are read as one word.
    STAFF_WORDS.has(folded) ||
    folded === HOUSE ||
    STAFF_PARTS.some((part) => folded.includes(part)) ||
    STAFF_PARTS_ZH.test(bare.replace(/[^\p{L}\p{N}]/gu, ''))
  )
}
