import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import './call-line.css'

/** A line over the hall that calls to something which is open now, and the buttons that answer it. */
export function CallLine({
  label,
  icon,
  words,
  children,
}: {
  label: string
  icon: IconName
  words: ReactNode
  children: ReactNode
}) {
  return (
    <section className="call-line evening" aria-label={label}>
      <p>
        <Icon name={icon} />
        <span>{words}</span>
      </p>
      {children}
    </section>
  )
}
