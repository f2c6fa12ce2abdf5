import { PageFrame } from '../../ui/page-frame.tsx'

/** The certificates of a ceremony. */
export function CertificatesPage({ id }: { id: string }) {
  return <PageFrame title={id}>{null}</PageFrame>
}
