// A lane with nine lamps that everybody at the booth sees alike: an example of laurel-demo.js.
// What is shared: { first, second: where they walk (0 to 1), two: whether there is a second walker }.

const WORDS = {
  en: {
    first: 'Walker',
    second: 'Second walker',
    bring: 'Bring a second walker',
    leave: 'Let the second walker go home',
    firefly: 'Send a firefly',
    ask: 'Ask for the controls',
    asked: 'You have asked',
    alone: 'One walker: the lamps lean in a little.',
    apart: 'Two walkers, each alone: each has a little more light.',
    together: 'Two together: the lamps look away, and the stars come out.',
    drives: (name) => `${name || 'Somebody else'} walks.`,
  },
  zh: {
    first: '行人',
    second: '另一位',
    bring: '再请一位',
    leave: '让另一位回家',
    firefly: '放一只萤火虫',
    ask: '申请操作',
    asked: '已申请',
    alone: '一个人走：路灯亮一点。',
    apart: '两个人，各走各的：各有一份光。',
    together: '两个人并肩：路灯识趣地暗下去，星星出来了。',
    drives: (name) => `${name || '别人'}正在走。`,
  },
}
const START = { first: 0.22, second: 0.86, two: false }
const LAMPS = Array.from({ length: 9 }, (_, i) => 92 + i * 102)
const NEAR = 105
const SVG = 'http://www.w3.org/2000/svg'
const $ = (id) => document.getElementById(id)
const draw = (into, name, attributes) => {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  into.append(element)
  return element
}

// The same night for everybody: no chance, only sums.
for (let i = 0; i < 70; i++)
  draw($('stars'), 'circle', {
    cx: (i * 197.3) % 1000,
    cy: 8 + ((i * 0.618) % 1) * 225,
    r: 0.8 + (i % 4) * 0.45,
    fill: '#fff6dd',
  })
for (let i = 0; i < 8; i++) {
  const [x, width, height] = [i * 132 - 30, 138, 120 + ((i * 53) % 78)]
  const top = 400 - height
  draw($('houses'), 'path', {
    d: `M${x} 400V${top + 16}L${x + 14} ${top}H${x + width - 14}L${x + width} ${top + 16}V400Z`,
    fill: i % 2 ? '#1a2140' : '#151b36',
  })
  // A door in a stone frame, as in the lanes of Shanghai, and a window with somebody still awake.
  draw($('houses'), 'path', {
    d: `M${x + 46} 400V346a22 22 0 0 1 44 0V400Z`,
    fill: '#0e1429',
    stroke: '#39406a',
    'stroke-width': 4,
  })
  draw($('houses'), 'rect', {
    x: x + 30 + (i % 3) * 28,
    y: top + 36,
    width: 18,
    height: 26,
    rx: 2,
    fill: i % 3 === 1 ? '#e9b765' : '#2a3158',
  })
}
for (let i = 0; i < 34; i++)
  draw($('stones'), 'rect', {
    x: i * 31 - (i % 2) * 12,
    y: 412 + (i % 3) * 17,
    width: 22,
    height: 3,
    rx: 1.5,
    fill: '#2a3152',
  })

const lights = LAMPS.map((x) => {
  draw($('lamps'), 'path', { d: `M${x} 408V262q0-16 14-16`, fill: 'none', stroke: '#0b1022', 'stroke-width': 5 })
  draw($('lamps'), 'circle', { cx: x + 16, cy: 252, r: 6, fill: '#7d6b48' })
  const light = draw($('lamps'), 'g', { class: 'lamp' })
  draw(light, 'path', { d: `M${x + 8} 256L${x - 50} 412H${x + 82}L${x + 24} 256Z`, fill: 'url(#cone)' })
  draw(light, 'circle', { cx: x + 16, cy: 252, r: 62, fill: 'url(#glow)' })
  draw(light, 'circle', { cx: x + 16, cy: 252, r: 6, fill: '#ffe7b3' })
  draw(light, 'ellipse', { cx: x + 16, cy: 414, rx: 74, ry: 13, fill: 'url(#glow)' })
  return light
})
const walkers = ['#e8d9c2', '#d98c6a'].map((fill) => {
  const walker = draw($('walkers'), 'g', { class: 'walker' })
  draw(walker, 'circle', { cx: 0, cy: 356, r: 9, fill })
  draw(walker, 'path', { d: 'M-11 408q-2-38 11-40q13 2 11 40Z', fill })
  return walker
})

const along = (share) => 60 + share * 880

function show(shared) {
  const state = { ...START, ...shared }
  const t = WORDS[laurel.lang] ?? WORDS.en
  const at = [along(state.first), along(state.second)]
  const together = state.two && Math.abs(at[0] - at[1]) < NEAR
  const there = state.two ? at : at.slice(0, 1)
  lights.forEach((light, i) => {
    const near = Math.max(...there.map((x) => Math.exp(-(((x - LAMPS[i] - 16) / NEAR) ** 2))))
    light.style.setProperty('--light', together ? 0.42 - 0.34 * near : 0.42 + 0.58 * near)
  })
  $('stars').style.setProperty('--stars', together ? 1 : 0.35)
  walkers.forEach((walker, i) => {
    walker.style.transform = `translateX(${at[i]}px)`
    walker.toggleAttribute('hidden', i === 1 && !state.two)
  })
  const happens = together ? t.together : state.two ? t.apart : t.alone
  const said = laurel.may ? happens : `${t.drives(laurel.driver?.name)} ${happens}`
  if ($('said').textContent !== said) $('said').textContent = said
  document.documentElement.lang = laurel.lang === 'zh' ? 'zh-CN' : 'en'
  $('first-name').textContent = t.first
  $('second-name').textContent = t.second
  $('two').textContent = state.two ? t.leave : t.bring
  $('firefly').textContent = t.firefly
  $('ask').textContent = laurel.asked ? t.asked : t.ask
  $('first').value = state.first
  $('second').value = state.second
  $('second-label').hidden = !state.two
  for (const id of ['first', 'second', 'two']) $(id).disabled = !laurel.may
  $('two').hidden = !laurel.may
  $('ask').hidden = laurel.may
}

const now = () => ({ ...START, ...laurel.get() })
for (const id of ['first', 'second'])
  $(id).addEventListener('input', (event) => laurel.patch({ [id]: event.target.valueAsNumber }))
$('two').addEventListener('click', () => laurel.patch({ two: !now().two }))
$('ask').addEventListener('click', () => laurel.ask(!laurel.asked))
$('firefly').addEventListener('click', () => laurel.emit('firefly', { x: Math.random() }))

// Whoever has the controls may also take a walker by the hand.
let held = null
const place = (event) => {
  const { a, e } = $('lane').getScreenCTM()
  return Math.min(Math.max(((event.clientX - e) / a - 60) / 880, 0), 1)
}
$('lane').addEventListener('pointerdown', (event) => {
  if (!laurel.may) return
  const { first, second, two } = now()
  const x = place(event)
  held = two && Math.abs(x - second) < Math.abs(x - first) ? 'second' : 'first'
  $('lane').setPointerCapture(event.pointerId)
  laurel.patch({ [held]: x })
})
$('lane').addEventListener('pointermove', (event) => held && laurel.patch({ [held]: place(event) }))
for (const end of ['pointerup', 'pointercancel'])
  $('lane').addEventListener(end, () => {
    held = null
  })

laurel.on('firefly', ({ x }) => {
  const share = typeof x === 'number' ? Math.min(Math.max(x, 0), 1) : 0.5
  const firefly = draw($('fireflies'), 'circle', {
    class: 'firefly',
    cx: along(share),
    cy: 396,
    r: 16,
    fill: 'url(#glow)',
  })
  firefly.style.setProperty('--drift', `${(share - 0.5) * 160}px`)
  firefly.addEventListener('animationend', () => firefly.remove())
})
laurel.subscribe(show)
