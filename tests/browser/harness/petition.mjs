// How a family writes a petition, page by page: the same with and without scripts.

import assert from 'node:assert/strict'
import { linkTo } from './mails.mjs'

/** Pictures as a phone takes them: of what the browser shows now. */
export async function photographs (person) {
  const picture = async (name, type) => ({
    name, mimeType: `image/${type}`, buffer: await person.page.screenshot({ type })
  })
  return [await picture('IMG_0001.jpg', 'jpeg'), await picture('IMG_0002.png', 'png')]
}

/** Makes an account, confirms its address with the mail, and signs in. */
export async function register (person, { name, email, language }) {
  const password = 'a long sentence of hers'
  await person.go(`/language/${language}?back=/register`)
  await person.look(`${language}-register`)
  await person.fill({ full_name: name, email, password })
  assert.equal(person.path, '/register/sent')
  await person.look(`${language}-register-sent`)
  await person.page.goto(await linkTo(email, '/confirm'))
  await person.press()
  await person.go('/sign-in')
  await person.fill({ email, password })
  assert.notEqual(person.path, '/sign-in')
}

/** Answers each task; yields the path of the petition. */
export async function write (person, { country, office, name, spellings, birth, known, statement, shot }) {
  const look = part => person.look(shot && `${shot}-${part}`)
  await person.go('/petitions/new')
  await look('new')
  await person.fill({ country })
  const petition = person.path
  await look('tasks-empty')
  await person.go(`${petition}/persons/new`)
  await person.page.locator('main [name=claimed_name]').fill(name)
  if (person.scripts) {
    // Cards are looked for while the name is typed.
    await person.page.waitForResponse(answer => answer.url().endsWith('/cards') && answer.request().method() === 'POST')
  }
  await look('name')
  await person.fill({ claimed_name: name, other_spellings: spellings })
  assert.match(person.path, /\/birth$/)
  await look('birth')
  await person.fill({ birth })
  assert.match(person.path, /\/cards$/)
  await look('cards')
  await person.follow(person.page.locator('main a.govuk-button, main form button[type=submit]').last())
  assert.match(person.path, /\/known$/)
  await look('known')
  await person.fill({ known })
  assert.match(person.path, /\/kinship$/)
  await look('kinship')
  await person.fill({ kinship: 'grandchild' })
  await person.go(`${petition}/statement`)
  await look('statement')
  await person.fill({ statement })
  await person.go(`${petition}/you`)
  await look('you')
  await person.fill({ phone: '+996 555 123456', address: 'Каракол, Токтогул көчөсү 1', country })
  await person.go(`${petition}/letters`)
  await look('letters')
  await person.press()
  await person.go(`${petition}/office`)
  await look('office')
  const option = await person.page.locator(`[name=office_id] option`).evaluateAll((all, code) =>
    all.find(one => one.textContent.includes(code))?.value ?? all.find(one => one.value)?.value, office)
  await person.fill({ office_id: option })
  return petition
}

/** Sends two photographs at once. */
export async function attach (person, petition, shot) {
  const photos = await photographs(person)
  await person.go(`${petition}/evidence`)
  await person.page.setInputFiles('[name=file]', photos)
  const form = 'form[enctype]'
  await person.press(form)
  if (!person.scripts) await person.go(`${petition}/evidence`)
  assert.equal(await person.page.locator('.aqtau-paper').count(), 2)
  await person.look(shot && `${shot}-evidence`)
}

/** Checks the answers and sends; yields the petition's id. */
export async function send (person, petition, shot) {
  await person.go(`${petition}/check`)
  await person.look(shot && `${shot}-check`)
  await person.press()
  assert.equal(person.path, `${petition}/sent`)
  await person.look(shot && `${shot}-sent`)
  return petition.split('/').pop()
}
