import { PageFrame } from '../../ui/page-frame.tsx'

/** The run of show of a ceremony, and what belongs to it, in tabs. */
export function EditorPage({ id }: { id: string; tab: string | undefined }) {
  return <PageFrame title={id}>{null}</PageFrame>
}
