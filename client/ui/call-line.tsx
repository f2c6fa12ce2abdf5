import type { ReactNode } from 'react'
import type { Bilingual } from '../../shared/exhibition/text.ts'
import { Says } from '../i18n/says.tsx'
import { Button } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'
import './call-line.css'

/**
 * A line over the hall that calls to something of the exhibition's which is open now, and the buttons that answer it. Where
 * it can be put away, `away` says what that button is called and does.
 */
export function CallLine({
  title,
  of,
  icon,
  away,
  children,
}: {
  title: string
  of?: Bilingual
  icon: IconName
  away?: { name: string; onClick: () => void }
  children: ReactNode
}) {
  return (
    <section className="call-line evening" aria-label={title}>
      <p>
        <Icon name={icon} />
        <span>
          {title}
          {of && (
            <>
              {' · '}
              <Says of={of} />
            </>
          )}
        </span>
      </p>
      {children}
      {away && (
        <Button kinds={['bare']} aria-label={away.name} onClick={away.onClick}>
          <Icon name="close" />
        </Button>
      )}
    </section>
  )
}
