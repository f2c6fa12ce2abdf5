import * as z from 'zod/mini'

/** Where a file lies that this server keeps: a demo never asks another host for anything. */
export const OwnFile = z.string().check(z.maxLength(300), z.regex(/^\/(?![/\\])[\w./-]+$/))
