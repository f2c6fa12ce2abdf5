declare module 'gltf-validator' {
  interface Report {
    issues: { numErrors: number; messages: { code: string; message: string; severity: number }[] }
    /** Missing when the file could not be read at all. */
    info?: {
      extensionsRequired?: string[]
      resources?: { storage?: string; mimeType?: string; image?: { width: number; height: number } }[]
      animationCount: number
      drawCallCount: number
      totalTriangleCount: number
    }
  }
  export function validateBytes(
    bytes: Uint8Array,
    options: {
      format?: 'glb' | 'gltf'
      maxIssues?: number
      writeTimestamp?: boolean
      externalResourceFunction?: (uri: string) => Promise<Uint8Array>
    },
  ): Promise<Report>
}
