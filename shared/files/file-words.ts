/** The closed lists of uploads, apart from their schemas so that who only names them need not carry those. */

/** What a booth's staff may upload; decided by the content, never by the name. */
export const FILE_KINDS = ['picture', 'model', 'video', 'sound', 'document', 'app', 'captions'] as const
export type FileKind = (typeof FILE_KINDS)[number]

/** Why an upload is refused; client/i18n/files.ts says each in words. Append only. */
export const FILE_REFUSALS = [
  'not-allowed',
  'no-such-booth',
  'no-such-upload',
  'too-fast',
  'too-many-at-once',
  'quota-bytes',
  'quota-count',
  'disk-full',
  'in-use',
  'invalid',
  'empty',
  'too-large',
  'unknown-type',
  'not-wanted',
  'drawing',
  'phone-picture',
  'broken',
  'too-many-pixels',
  'video-codec',
  'sound-codec',
  'nothing-to-play',
  'too-long',
  'model-old',
  'model-invalid',
  'model-outside',
  'model-extension',
  'model-triangles',
  'model-textures',
  'model-parts',
  'document-locked',
  'document-active',
  'document-pages',
  'archive-locked',
  'archive-path',
  'archive-link',
  'archive-count',
  'archive-unpacked',
  'archive-type',
  'archive-no-page',
  'captions-invalid',
  'other-origin',
  'unreachable',
  'cancelled',
] as const
export type FileRefusal = (typeof FILE_REFUSALS)[number]
