// Enhancements only: every page works without them.

import { initAll } from './components.js'

initAll()

/// Buttons that print: without scripts they would do nothing, so they are hidden until here.
for (const button of document.querySelectorAll('[data-module="aqtau-print"]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

/// Sends one file; tells how far it is, and whether it was taken.
function sendFile (form, name, file, part, told) {
  const body = new FormData()
  for (const element of form.elements) {
    if (element.name && element.type !== 'file' && element.type !== 'submit') {
      body.append(element.name, element.value)
    }
  }
  // Each is a form of its own, and one sent twice is taken once.
  body.append('part', part)
  body.append(name, file, file.name)
  return new Promise(resolve => {
    const request = new XMLHttpRequest()
    request.open('POST', form.action)
    request.upload.addEventListener('progress', event => {
      if (event.lengthComputable) told(event.loaded / event.total)
    })
    request.addEventListener('load', () => {
      const page = new DOMParser().parseFromString(request.responseText, 'text/html')
      const faults = [...page.querySelectorAll('.govuk-error-summary__list li')]
      const done = request.status < 400
      resolve({ done, text: done ? '' : faults.map(fault => fault.textContent.trim()).join(' ') })
    })
    request.addEventListener('error', () => resolve({ done: false, text: '' }))
    request.send(body)
  })
}

/// Files go one after the other, each with its progress; what was sent stays when a line breaks.
for (const form of document.querySelectorAll('form[data-module="aqtau-upload"]')) {
  const input = form.querySelector('input[type="file"]')
  form.addEventListener('submit', async event => {
    if (!input.files.length) return
    event.preventDefault()
    const list = form.querySelector('.aqtau-progress') || form.insertBefore(
      document.createElement('ul'), form.querySelector('button[type="submit"]'))
    list.className = 'govuk-list aqtau-progress'
    list.setAttribute('aria-live', 'polite')
    list.replaceChildren()
    const button = form.querySelector('button[type="submit"]')
    button.disabled = true
    let failed = false
    for (const [part, file] of [...input.files].entries()) {
      const line = list.appendChild(document.createElement('li'))
      const label = line.appendChild(document.createElement('span'))
      const bar = line.appendChild(document.createElement('progress'))
      label.textContent = `${form.dataset.progress}: ${file.name} `
      bar.setAttribute('aria-label', file.name)
      bar.max = 1
      const sent = await sendFile(form, input.name, file, part, share => { bar.value = share })
      bar.remove()
      failed = failed || !sent.done
      label.textContent = sent.done
        ? `${form.dataset.done}: ${file.name}`
        : `${form.dataset.failed}: ${sent.text || file.name}`
      if (!sent.done) line.className = 'govuk-error-message'
    }
    button.disabled = false
    if (!failed) window.location.assign(form.action)
  })
}

/// Cards are offered while a name is typed.
for (const offer of document.querySelectorAll('[data-module="aqtau-offer"]')) {
  const form = offer.closest('form')
  let waiting
  let asked = ''
  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(async () => {
      const body = new URLSearchParams(new FormData(form))
      const name = body.get('claimed_name').trim()
      if (name.length < 3 || body.toString() === asked) return
      asked = body.toString()
      const answer = await fetch(offer.dataset.path, { method: 'POST', body, credentials: 'same-origin' })
      // Too many questions, or an ended session: the page itself works on.
      offer.innerHTML = answer.ok ? await answer.text() : ''
    }, 600)
  })
}

/// Single keys for those who work with lists all day: `/` goes to the search of the page, J and K through
/// the rows of its list, `?` to the help that tells of them. They can be switched off there, which this
/// browser remembers; without that, programs that listen to speech would press them by chance.
const KEYS_OFF = 'aqtau-keys-off'
const help = document.querySelector('[data-module="aqtau-keys"]')

function keysAreOff () {
  // A browser that keeps nothing has them on.
  try { return localStorage.getItem(KEYS_OFF) === 'yes' } catch { return false }
}

if (help) {
  const on = help.querySelector('#keys-on')
  on.closest('[hidden]').hidden = false
  on.checked = !keysAreOff()
  on.addEventListener('change', () => {
    try {
      if (on.checked) localStorage.removeItem(KEYS_OFF)
      else localStorage.setItem(KEYS_OFF, 'yes')
    } catch { on.checked = true }
  })
}

/// Which key was meant. On Cyrillic keyboards J, K, `/` and `?` give other signs; the places are the same.
function meant (event) {
  const { key, code } = event
  if (key === '/' || key === '?') return key
  if (code === 'Slash') return { '.': '/', ',': '?' }[key]
  const letter = key.toLowerCase()
  if (letter === 'j' || letter === 'k') return letter
  return /\p{Script=Cyrillic}/u.test(key) ? { KeyJ: 'j', KeyK: 'k' }[code] : undefined
}

const keyed = {
  '/': () => {
    const form = document.querySelector('[data-search]')
    form?.closest('details')?.setAttribute('open', '')
    const field = form?.querySelector('input:not([type="hidden"]), select, textarea')
    field?.focus()
    return Boolean(field)
  },
  '?': () => {
    help.open = !help.open
    if (help.open) help.querySelector('summary').focus()
    return true
  },
  j: () => move(1),
  k: () => move(-1)
}

/// To another row of the list; from elsewhere to its first or last one.
function move (step) {
  const links = [...document.querySelectorAll('[data-module="aqtau-rows"] tbody th a')]
  const at = links.indexOf(document.activeElement)
  const next = at < 0 ? links.at(step > 0 ? 0 : -1) : links[at + step]
  next?.focus()
  return Boolean(next)
}

if (help) {
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    const typing = 'input:not([type="checkbox"], [type="radio"], [type="submit"]), select, textarea, [contenteditable]'
    if (event.target instanceof Element && event.target.closest(typing)) return
    const key = meant(event)
    if (!key || keysAreOff()) return
    if (keyed[key]()) event.preventDefault()
  })
}

/// A list whose rows can be marked gets a button that marks all of them, or none.
for (const form of document.querySelectorAll('form[data-module="aqtau-mark"]')) {
  const boxes = [...form.querySelectorAll('tbody input[type="checkbox"]')]
  if (!boxes.length) continue
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'govuk-button govuk-button--secondary'
  const all = () => boxes.every(box => box.checked)
  const tell = () => { button.textContent = all() ? form.dataset.unmark : form.dataset.mark }
  button.addEventListener('click', () => {
    const marked = !all()
    for (const box of boxes) box.checked = marked
    tell()
  })
  form.addEventListener('change', tell)
  tell()
  form.querySelector('.aqtau-scroll').before(button)
}
