import { PageFrame } from '../ui/page-frame.tsx'

/**
 * The pages of a ceremony beside the hall: `/ceremony/<id>` its run of show, `/ceremony/<id>/desk/<run>` the director's and
 * the presenter's desk, `/ceremony/<id>/print`, `/ceremony/<id>/replay/<run>`.
 */
export function CeremonyPages({ path }: { path: string }) {
  const [, id = ''] = path.split('/').filter(Boolean)
  return <PageFrame title={id}>{null}</PageFrame>
}
