import { PageFrame } from '../../ui/page-frame.tsx'

/** A ceremony that was, again. */
export function ReplayPage({ id }: { id: string; run: string }) {
  return <PageFrame title={id}>{null}</PageFrame>
}
