import { useState } from 'react'
import { Button } from './button.tsx'

interface Props {
  /** What is done, and to what: for screen readers. */
  label: string
  /** What the button says, and what it says once it was pressed. */
  text: string
  sure: string
  onSure: () => void
}

/** For what cannot be undone: the first press asks, the second one does it; looking elsewhere takes the first one back. */
export function SureButton({ label, text, sure, onSure }: Props) {
  const [asks, setAsks] = useState(false)
  return (
    <Button
      kinds={asks ? ['danger'] : ['bare']}
      aria-label={asks ? sure : label}
      onBlur={() => setAsks(false)}
      onClick={() => {
        if (asks) onSure()
        setAsks(!asks)
      }}
    >
      {asks ? sure : text}
    </Button>
  )
}
