import { useEffect, useRef, useState } from 'react'
import type { Wish } from '../world/world.ts'

/** Pixels from the middle at which the stick is fully out, and from which one runs. */
const FULL = 44
const RUN = 62

/** A stick for the left thumb, on devices that are touched. Screen readers and keyboards have better ways to walk. */
export const TouchStick = ({ wish }: { wish: Wish }) => {
  const touched = useTouched()
  const base = useRef<HTMLDivElement>(null)
  const knob = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const [pad, dot] = [base.current, knob.current]
    if (!touched || !pad || !dot) return
    let finger = -1
    const lean = (x: number, y: number) => {
      const length = Math.hypot(x, y)
      const out = Math.min(1, length / FULL)
      const [dx, dy] = length > 0 ? [(x / length) * out, (y / length) * out] : [0, 0]
      dot.style.transform = `translate(${dx * FULL}px, ${dy * FULL}px)`
      wish.right = out < 0.2 ? 0 : dx
      wish.forward = out < 0.2 ? 0 : -dy
      wish.run = length > RUN
      if (out >= 0.2) wish.any = true
    }
    const follow = (event: PointerEvent) => {
      const box = pad.getBoundingClientRect()
      lean(event.clientX - box.left - box.width / 2, event.clientY - box.top - box.height / 2)
    }
    const down = (event: PointerEvent) => {
      if (finger >= 0) return
      finger = event.pointerId
      pad.setPointerCapture(finger)
      event.preventDefault()
      follow(event)
    }
    const move = (event: PointerEvent) => {
      if (event.pointerId === finger) follow(event)
    }
    const up = (event: PointerEvent) => {
      if (event.pointerId !== finger) return
      finger = -1
      lean(0, 0)
    }
    pad.addEventListener('pointerdown', down)
    pad.addEventListener('pointermove', move)
    pad.addEventListener('pointerup', up)
    pad.addEventListener('pointercancel', up)
    return () => {
      pad.removeEventListener('pointerdown', down)
      pad.removeEventListener('pointermove', move)
      pad.removeEventListener('pointerup', up)
      pad.removeEventListener('pointercancel', up)
      lean(0, 0)
    }
  }, [wish, touched])
  if (!touched) return null
  return (
    <div ref={base} className="stick" aria-hidden="true">
      <div ref={knob} className="stick__knob" />
    </div>
  )
}

const useTouched = (): boolean => {
  const [touched, setTouched] = useState(() => matchMedia('(pointer: coarse)').matches)
  useEffect(() => {
    const query = matchMedia('(pointer: coarse)')
    const tell = () => setTouched(query.matches)
    query.addEventListener('change', tell)
    return () => query.removeEventListener('change', tell)
  }, [])
  return touched
}
