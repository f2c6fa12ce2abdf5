import { foldName } from './fold-name.ts'
import { NAME_MAX_CHARS, type NameRefusal } from './profile.ts'

/** Whole words that only staff may call themselves, as `foldName` writes them. */
const STAFF_WORDS = new Set(
  [
    'admin',
    'admins',
    'administrator',
    'host',
    'staff',
    'official',
    'system',
    'server',
    'support',
    'security',
    'laurel',
    'root',
    'owner',
  ].map(foldName),
)
/** What only staff may have anywhere in their names: long enough to mean nothing else. */
const STAFF_PARTS = [
  'organizer',
  'organiser',
  'moderator',
  'administrator',
  'laurelstaff',
  'laurelteam',
  'officialstaff',
].map(foldName)
const STAFF_PARTS_ZH =
  /管理员|管理員|主办方|主辦方|工作人员|工作人員|官方|组委会|組委會|版主|客服|主持人|系统|系統|裁判长|评委会/

/** Letters, digits or pictures: something that a reader can see. */
const VISIBLE = /[\p{L}\p{N}\p{S}\p{Emoji_Presentation}]/u
/** Control signs, private use, and marks that turn the writing direction round: they hide or rearrange what is read. */
const UNREADABLE = /[\p{Cc}\p{Co}\p{Cn}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u
/** More marks on one letter than any language writes: they run over the neighbours' lines. */
const STACKED_MARKS = /\p{M}{4,}/u
const INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f\u2060-\u2064\u3164\ufe00-\ufe0e\ufeff\uffa0]/gu

/**
 * Whether a visitor may be called so, and the name as it will be shown (signs that nobody sees taken out, blanks made one).
 * Names that imitate the staff are refused, also with look-alike letters; the staff themselves may have them.
 */
export function checkName(
  name: string,
  { staff }: { staff: boolean },
): { ok: true; name: string } | { ok: false; reason: NameRefusal } {
  const shown = name.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim()
  if (shown === '') return { ok: false, reason: 'empty' }
  if (UNREADABLE.test(shown) || STACKED_MARKS.test(shown) || !VISIBLE.test(shown))
    return { ok: false, reason: 'unreadable' }
  if ([...shown].length > NAME_MAX_CHARS) return { ok: false, reason: 'too-long' }
  if (!staff && imitatesStaff(shown)) return { ok: false, reason: 'imitates-staff' }
  return { ok: true, name: shown }
}

function imitatesStaff(name: string): boolean {
  // "A d m i n" and "a.d.m.i.n" read as one word; "Host" in "Hostetler" does not stand alone.
  const words = name.split(/[^\p{L}\p{N}\p{M}$@|!]+/u).map(foldName)
  const joined = foldName(name)
  if (words.some((word) => STAFF_WORDS.has(word) || STAFF_WORDS.has(word.replace(/\d+$/, '')))) return true
  if (words.every((word) => word.length <= 1) && STAFF_WORDS.has(joined)) return true
  return (
    STAFF_WORDS.has(joined) ||
    STAFF_PARTS.some((part) => joined.includes(part)) ||
    STAFF_PARTS_ZH.test(joinedChinese(name))
  )
}

/** Chinese with what stands between the signs taken out: 管 理-员. */
const joinedChinese = (name: string): string => name.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
