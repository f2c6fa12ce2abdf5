// laurel-demo.js, protocol 1: what a web app of an exhibitor shares with everybody at the booth.
//
//   <script src="/laurel-demo.js"></script>
//   <script>
//     laurel.subscribe((state) => { slider.value = state.height ?? 0.5 })
//     slider.oninput = () => laurel.patch({ height: slider.valueAsNumber })
//   </script>
//
// laurel.get()             what is shared: one JSON object of at most 16 kB, without null; the same for everybody
// laurel.patch(changes)    merges changes into it (RFC 7386: null takes a member away). A promise: kept once it is shared,
//                          broken with an error whose `reason` is 'not-driving', 'too-big' (a change of more than 3 kB,
//                          or more than 16 kB in all), 'too-fast' or 'invalid'. Call it as often as you like: ten times a
//                          second what came together is sent together.
// laurel.subscribe(fn)     calls fn(state, laurel) now and whenever the state, the controls or the language change;
//                          returns a function that ends it
// laurel.emit(name, data)  tells everybody at the booth, oneself too, and keeps nothing: name of at most 40 letters, data
//                          of at most 1 kB as JSON. A promise, as of patch; also those may who do not drive
// laurel.on(name, fn)      calls fn(data, { from, drove }) for each such event; returns a function that ends it
// laurel.drives            whether this visitor has the controls; laurel.may: whether their changes count
// laurel.driver            { id, name } of who has them, or null
// laurel.ask(on)           asks for the controls (false: no longer); laurel.asked: whether one has asked
// laurel.me, laurel.lang, laurel.now()   public id of this visitor, 'en' or 'zh', the hall's clock (ms)
// laurel.ready             a promise of laurel, kept when the hall has answered, or when there is none
// laurel.alone             there is no hall: opened by itself, the app works the same, for one
//
// In an uploaded app the path above is right. Elsewhere, put a copy of this file beside your own.

;(() => {
  const VERSION = 1
  const SEND_EVERY_MS = 100
  const NOBODY_AFTER_MS = 3000
  const PATCH_BYTES = 3000
  const EVENT_BYTES = 1000
  const SHARED_BYTES = 16384

  const hall = window.parent === window ? null : window.parent
  /** As the hall has it, and this app's own changes that are not in it yet, oldest first. */
  let state = {}
  let mine = []
  let shown = state
  let controls = { drives: false, may: false, driver: '', driverName: '', asked: false }
  let alone = false
  let clockAhead = 0
  let me = ''
  let lang = navigator.language.startsWith('zh') ? 'zh' : 'en'
  let lastId = 0
  let ready
  const promises = new Map()
  const subscribers = new Set()
  const listeners = new Map()

  const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
  const bytes = (text) => new TextEncoder().encode(text).length
  const say = (message) => hall?.postMessage(JSON.stringify({ laurel: VERSION, ...message }), '*')

  function merge(target, patch) {
    const next = { ...target }
    for (const [key, value] of Object.entries(patch)) {
      if (value === null) delete next[key]
      else next[key] = isObject(value) ? merge(isObject(next[key]) ? next[key] : {}, value) : value
    }
    return next
  }

  /** One change that does what two do; undefined where only both in their order do it. */
  function together(first, second) {
    const both = { ...first }
    for (const [key, value] of Object.entries(second)) {
      if (!isObject(value) || !(key in both)) both[key] = value
      else {
        both[key] = isObject(both[key]) ? together(both[key], value) : undefined
        if (both[key] === undefined) return undefined
      }
    }
    return both
  }

  function changed() {
    shown = mine.reduce((before, { patch }) => merge(before, patch), state)
    for (const subscriber of [...subscribers]) subscriber(shown, laurel)
  }

  const tell = (name, data, from) => {
    for (const listener of [...(listeners.get(name) ?? [])]) listener(data, from)
  }

  function promised(id) {
    const promise = new Promise((keep, breaks) => promises.set(id, { keep, breaks }))
    promise.catch(() => undefined) // whoever does not ask what became of it gets no error
    return promise
  }
  function kept(upTo) {
    for (const [id, { keep }] of promises) {
      if (id > upTo) continue
      promises.delete(id)
      keep()
    }
  }
  function broken(ids, reason) {
    mine = mine.filter(({ ids: its }) => !its.some((id) => ids.includes(id)))
    for (const id of ids) {
      promises.get(id)?.breaks(refusal(reason))
      promises.delete(id)
    }
  }
  const refusal = (reason) => Object.assign(new Error(`Laurel did not take it: ${reason}`), { reason })
  function refused(reason) {
    const promise = Promise.reject(refusal(reason))
    promise.catch(() => undefined)
    return promise
  }

  // Changes are gathered for a moment: a hand moves more often than anybody needs to hear of it.
  let gathered
  let timer
  let sentAt = Number.NEGATIVE_INFINITY
  function send() {
    clearTimeout(timer)
    timer = undefined
    if (!gathered) return
    const { ids, patch } = gathered
    gathered = undefined
    sentAt = performance.now()
    say({ type: 'patch', id: ids[ids.length - 1], patch: JSON.stringify(patch) })
  }

  const laurel = {
    version: VERSION,
    get: () => shown,
    patch(changes) {
      const text = JSON.stringify(changes)
      if (!isObject(changes)) return refused('invalid')
      if (bytes(text) > PATCH_BYTES) return refused('too-big')
      if (!controls.may) return refused('not-driving')
      const patch = JSON.parse(text)
      const id = ++lastId
      if (alone) {
        const next = merge(state, patch)
        if (bytes(JSON.stringify(next)) > SHARED_BYTES) return refused('too-big')
        state = next
        changed()
        return Promise.resolve()
      }
      const both = gathered && together(gathered.patch, patch)
      if (both && bytes(JSON.stringify(both)) <= PATCH_BYTES) {
        gathered.patch = both
        gathered.ids.push(id)
      } else {
        send()
        gathered = { ids: [id], patch }
        mine.push(gathered)
      }
      const promise = promised(id)
      timer ??= setTimeout(send, Math.max(0, sentAt + SEND_EVERY_MS - performance.now()))
      changed()
      return promise
    },
    subscribe(subscriber) {
      subscribers.add(subscriber)
      subscriber(shown, laurel)
      return () => subscribers.delete(subscriber)
    },
    emit(name, data = {}) {
      const text = JSON.stringify(data)
      if (text === undefined || !/^[\w.:-]{1,40}$/.test(name)) return refused('invalid')
      if (bytes(text) > EVENT_BYTES) return refused('too-big')
      const id = ++lastId
      if (alone) {
        tell(name, JSON.parse(text), { from: me, drove: true })
        return Promise.resolve()
      }
      send() // what was changed before it is heard before it
      say({ type: 'emit', id, name, data: text })
      return promised(id)
    },
    on(name, listener) {
      if (!listeners.has(name)) listeners.set(name, new Set())
      listeners.get(name).add(listener)
      return () => listeners.get(name).delete(listener)
    },
    ask: (on = true) => say({ type: 'ask', on }),
    now: () => Date.now() + clockAhead,
    get drives() {
      return controls.drives
    },
    get may() {
      return controls.may
    },
    get driver() {
      return controls.driver ? { id: controls.driver, name: controls.driverName } : null
    },
    get asked() {
      return controls.asked
    },
    get alone() {
      return alone
    },
    get me() {
      return me
    },
    get lang() {
      return lang
    },
    ready: new Promise((keep) => {
      ready = keep
    }),
  }

  const heard = {
    welcome(message) {
      alone = false
      clockAhead = message.clock - Date.now()
      me = message.me
      lang = message.lang
      state = message.state
      controls = message.controls
      changed()
      ready(laurel)
    },
    state(message) {
      state = message.state
      heard.done(message)
    },
    done({ done }) {
      mine = mine.filter(({ ids }) => ids[ids.length - 1] > done)
      kept(done)
      changed()
    },
    controls(message) {
      controls = message.controls
      changed()
    },
    lang(message) {
      lang = message.lang
      changed()
    },
    event(message) {
      tell(message.name, JSON.parse(message.data), { from: message.from, drove: message.drove })
    },
    refused({ id, reason }) {
      const its = mine.find(({ ids }) => ids.includes(id))
      broken(its ? its.ids : [id], reason)
      changed()
    },
    ping() {
      say({ type: 'pong' })
    },
  }

  addEventListener('message', ({ source, data }) => {
    if (source !== hall || typeof data !== 'string' || !data.startsWith('{"laurel":1,')) return
    const message = JSON.parse(data)
    if (Object.hasOwn(heard, message.type)) heard[message.type](message)
  })
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) say({ type: 'leave' })
  })

  const nobody = () => {
    if (me) return
    alone = true
    me = 'me'
    controls = { drives: true, may: true, driver: me, driverName: '', asked: false }
    changed()
    ready(laurel)
  }
  if (hall) setTimeout(nobody, NOBODY_AFTER_MS)
  else nobody()

  window.laurel = laurel
  say({ type: 'hello' })
})()
