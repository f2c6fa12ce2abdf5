/**
 * Copies a text. Over plain http browsers have no `navigator.clipboard`: then the field that shows the text is selected
 * and copied the old way. False when the visitor has to copy by hand; the text is selected for it.
 */
export async function copyText(text: string, field: HTMLInputElement | HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    field?.focus()
    field?.select()
    // Deprecated, and the only way on an insecure origin.
    return field !== null && document.execCommand('copy')
  }
}
