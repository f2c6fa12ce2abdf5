import { type ReactNode, useEffect, useId, useRef } from 'react'

interface Props {
  className: string
  /** Of the button. */
  buttonClass: string
  /** Of what opens. */
  panelClass: string
  /** Names the button. */
  label: string
  /** What is drawn on the button. */
  face: ReactNode
  open: boolean
  onOpen: (open: boolean) => void
  /** What opens. `close` closes it and brings the focus back to the button. */
  children: (close: () => void) => ReactNode
}

/**
 * A button and what it opens beside itself. Escape closes it and brings the focus back to the button; it also closes when
 * the focus goes elsewhere, or a press.
 */
export function Popover({ className, buttonClass, panelClass, label, face, open, onOpen, children }: Props) {
  const id = useId()
  const whole = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const change = useRef(onOpen)
  change.current = onOpen
  useEffect(() => {
    if (!open) return
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Node && !whole.current?.contains(target)) change.current(false)
    }
    document.addEventListener('pointerdown', onPress, true)
    return () => document.removeEventListener('pointerdown', onPress, true)
  }, [open])
  const close = () => {
    onOpen(false)
    button.current?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it wherever the focus is in it
    <div
      ref={whole}
      className={className}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        event.stopPropagation()
        close()
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        // A press on what takes no focus, also Safari's buttons, has no target: it is looked at where it is pressed.
        if (relatedTarget && !currentTarget.contains(relatedTarget)) onOpen(false)
      }}
    >
      <button
        ref={button}
        type="button"
        className={buttonClass}
        aria-expanded={open}
        aria-controls={id}
        aria-label={label}
        title={label}
        onClick={() => onOpen(!open)}
      >
        {face}
      </button>
      <div id={id} className={panelClass} hidden={!open}>
        {open && children(close)}
      </div>
    </div>
  )
}
