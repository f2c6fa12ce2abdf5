import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import './tabs.css'

interface Props<Value extends string> {
  label: string
  /** `news` says what waits behind a tab; it is seen as a dot. */
  tabs: readonly { value: Value; label: string; news?: string }[]
  value: Value
  onPick: (value: Value) => void
  children: ReactNode
}

/** Tabs as the ARIA practice has them: one stop for Tab, arrows move and pick. */
export function Tabs<Value extends string>({ label, tabs, value, onPick, children }: Props<Value>) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const at = tabs.findIndex((tab) => tab.value === value)
    const next = tabs[(at + step + tabs.length) % tabs.length]
    if (!next) return
    onPick(next.value)
    list.current?.querySelector<HTMLButtonElement>(`[data-value="${next.value}"]`)?.focus()
  }
  return (
    <>
      <div className="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            data-value={tab.value}
            id={`${id}-${tab.value}`}
            aria-controls={`${id}-panel`}
            aria-selected={tab.value === value}
            tabIndex={tab.value === value ? 0 : -1}
            onClick={() => onPick(tab.value)}
          >
            {tab.label}
            {tab.news && (
              <span className="tabs__news">
                <span className="hidden-visually">, {tab.news}</span>
              </span>
            )}
          </button>
        ))}
      </div>
      <div className="tabs__panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`}>
        {children}
      </div>
    </>
  )
}
