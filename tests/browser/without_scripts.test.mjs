// Everything a family has to do, with JavaScript switched off.

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Person, quit } from './harness/browser.mjs'
import { askArchive, certify, examine, rule } from './harness/course.mjs'
import { attach, register, send, write } from './harness/petition.mjs'

after(quit)

test('a family goes the whole way from the account to the certificate without scripts', async () => {
  const they = await Person.of({ language: 'ru', narrow: true, scripts: false })
  await register(they, { name: 'Анна Петрова', email: 'anna.petrova@example.org', language: 'ru' })
  const petition = await write(they, {
    country: 'kg',
    office: 'KG-GP',
    name: 'Петров Пётр',
    spellings: 'Petrow Peter',
    birth: 'около 1900',
    known: 'Арестован в 1938 году.',
    statement: 'Прошу реабилитировать моего деда.'
  })
  await attach(they, petition)
  const id = await send(they, petition)
  const office = await examine(id)
  await they.go(petition)
  assert.ok((await they.text()).includes(office.number))
  await askArchive(office)
  const [subject] = await rule(office)
  const certificate = await certify(office, id, subject)
  await they.go(petition)
  await they.follow(`main a[href="/certificates/${certificate}"]`)
  await they.look()
  await they.leave()
})
