import { EventEmitter } from 'node:events'
import type { Bus } from './bus.ts'

/** The bus of a single process: every instance of every hall listens here. */
export function createLocalBus(): Bus {
  const emitter = new EventEmitter()
  emitter.setMaxListeners(0) // one listener per open instance and topic
  return {
    publish: (topic, message) => void emitter.emit(topic, message),
    subscribe: (topic, listener) => {
      emitter.on(topic, listener)
      return () => emitter.off(topic, listener)
    },
  }
}
