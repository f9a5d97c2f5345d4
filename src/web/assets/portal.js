// Enhancements only: every page works without them.

import { initAll } from './components.js'

initAll()

/// Buttons that print: without scripts they would do nothing, so they are hidden until here.
for (const button of document.querySelectorAll('[data-module="aqtau-print"]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

/// Sends one file; tells how far it is, and whether it was taken.
function sendFile (form, name, file, told) {
  const body = new FormData()
  for (const element of form.elements) {
    if (element.name && element.type !== 'file' && element.type !== 'submit') {
      body.append(element.name, element.value)
    }
  }
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
    for (const file of [...input.files]) {
      const line = list.appendChild(document.createElement('li'))
      const label = line.appendChild(document.createElement('span'))
      const bar = line.appendChild(document.createElement('progress'))
      label.textContent = `${form.dataset.progress}: ${file.name} `
      bar.setAttribute('aria-label', file.name)
      bar.max = 1
      const sent = await sendFile(form, input.name, file, part => { bar.value = part })
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
