import { PageFrame } from '../ui/page-frame.tsx'

/** `/ceremony/<id>/certificates`: what there is to give away after a night, for its organizer. */
export function CertificatesPage({ ceremony: _ }: { ceremony: string }) {
  return <PageFrame title="">{null}</PageFrame>
}
