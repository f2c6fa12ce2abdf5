/** A JSON value without null: in a merge patch (RFC 7386) null says that a member is gone. */
export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json | undefined }
export type JsonObject = { readonly [key: string]: Json | undefined }
export type Patch = { readonly [key: string]: Json | Patch | null }

/**
 * The merge patch (RFC 7386) that makes `after` of `before`; undefined when they are alike. Lists are replaced whole, and
 * so is what changes between object and value.
 */
export function diff(before: JsonObject, after: JsonObject): Patch | undefined {
  const patch: Record<string, Json | Patch | null> = {}
  for (const key of Object.keys(before)) {
    if (before[key] !== undefined && after[key] === undefined) patch[key] = null
  }
  for (const [key, value] of Object.entries(after)) {
    const old = before[key]
    if (value === undefined || old === value) continue
    if (isObject(old) && isObject(value)) {
      const inner = diff(old, value)
      if (inner !== undefined) patch[key] = inner
    } else if (JSON.stringify(old) !== JSON.stringify(value)) patch[key] = value
  }
  return Object.keys(patch).length === 0 ? undefined : patch
}

/** `target` with `patch` applied; every object that the patch does not touch stays the same object. */
export function applyPatch<Target extends JsonObject>(target: Target, patch: Patch): Target {
  const next: Record<string, Json | undefined> = { ...target }
  for (const [key, value] of Object.entries(patch)) {
    if (key === '__proto__') continue // JSON may name it, an object must not take it
    if (value === null) delete next[key]
    else if (isObject(value)) {
      const old = next[key]
      next[key] = applyPatch(isObject(old) ? old : {}, value as Patch)
    } else next[key] = value as Json
  }
  return next as Target
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
