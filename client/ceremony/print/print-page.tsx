import { PageFrame } from '../../ui/page-frame.tsx'

/** The script of a ceremony, for paper. */
export function PrintPage({ id }: { id: string }) {
  return <PageFrame title={id}>{null}</PageFrame>
}
