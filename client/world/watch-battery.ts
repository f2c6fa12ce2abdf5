interface Battery extends EventTarget {
  charging: boolean
  level: number
}

/** Below this share of its charge a device saves. */
const LOW = 0.2

/** Tells whether the battery runs low, now and when it changes. Browsers that do not say are taken to have power. Returns its undo. */
export const watchBattery = (tell: (low: boolean) => void): (() => void) => {
  let stop = () => {}
  let over = false
  const { getBattery } = navigator as { getBattery?: () => Promise<Battery> }
  getBattery?.call(navigator).then(
    (battery) => {
      if (over) return
      const read = () => tell(!battery.charging && battery.level < LOW)
      const changes = ['chargingchange', 'levelchange']
      for (const change of changes) battery.addEventListener(change, read)
      stop = () => {
        for (const change of changes) battery.removeEventListener(change, read)
      }
      read()
    },
    () => undefined, // forbidden here: the same as not said
  )
  return () => {
    over = true
    stop()
  }
}
