import type { ComponentProps } from 'react'
import { cx } from './cx.ts'

type Kind = 'main' | 'bare' | 'icon' | 'big' | 'danger'

export function Button({
  kinds = [],
  className,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & { kinds?: readonly Kind[] }) {
  return <button {...rest} type={type} className={cx('button', ...kinds.map((kind) => `button--${kind}`), className)} />
}
