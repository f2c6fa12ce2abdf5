import { PageFrame } from '../../ui/page-frame.tsx'

/** The director's and the presenter's desk of one run. */
export function DeskPage({ id }: { id: string; run: string }) {
  return <PageFrame title={id}>{null}</PageFrame>
}
