// An archivist takes cards in, finds one of them, and answers a request.

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Official } from './harness/api.mjs'
import { Person, quit } from './harness/browser.mjs'
import { examine } from './harness/course.mjs'

after(quit)

/** A request of the prosecutor to the archive, about a petition that a family sent. */
async function asked () {
  const family = await Official.of('family', 'KG')
  const petition = await family.post('/petitions', {
    office_id: await family.office('KG-GP'),
    statement: 'Please clear my grandfather.',
    persons: [{ claimed_name: 'Осмонов Болот', kinship: 'grandchild', birth: '1901' }],
    submit: true
  })
  const { officer, path } = await examine(petition.id)
  const request = await officer.change(path, `${path}/archive-requests`, {
    addressee_kind: 'own', archive_id: await officer.office('KG-GKNB'), question: 'Is there a file of 1938?', send: true
  })
  return `/archive-requests/${request.id}`
}

test('an archivist imports cards, finds one and answers a request with a scan', async () => {
  const they = await Person.of({ language: 'ky' })
  const { page } = they
  await they.signIn('archive.officer.kg-gknb@demo.example', { language: 'ky' })
  await they.go('/card-sources/new')
  await they.look('ky-source')
  await they.fill({ title: 'Каталог 1938', code: 'KG-TEST-1938', jurisdiction: 'kg', secrecy: 'open' })
  await they.go('/card-imports/new')
  await they.look('ky-import-new')
  const rows = Array.from({ length: 20 }, (_, at) => `${at + 1},Осмонов${at} Болот,${1890 + at}`)
  const table = ['number,name,birth', ...rows, '21,,1900', ''].join('\n')
  const source = await page.locator('[name=source_id] option', { hasText: 'KG-TEST-1938' })
    .or(page.locator('[name=source_id] option', { hasText: 'Каталог 1938' })).first().getAttribute('value')
  await page.locator('[name=source_id]').selectOption(source)
  await page.locator('[name=mapping][value=simple]').check()
  await page.setInputFiles('[name=file]', { name: 'cards.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
  await they.press('main form[enctype]')
  assert.match(they.path, /^\/card-imports\/[0-9a-f-]+$/)
  const imported = they.path
  for (const end = Date.now() + 60_000; ;) {
    if (await page.locator(`a[href^="${imported}/errors"]`).count() > 0) break
    assert.ok(Date.now() < end, 'the import did not end')
    await page.reload()
  }
  await they.look('ky-import')
  await they.go(`${imported}/errors`)
  await they.look('ky-import-errors')
  assert.match(await they.text(), /22|21/)

  await they.go('/cards')
  await they.look('ky-cards')
  // The index of names takes the cards in a moment after the import has written them.
  for (const end = Date.now() + 60_000; ;) {
    await they.fill({ names: 'Осмонов7 Болот' })
    if ((await they.text()).includes('Осмонов7 Болот') || Date.now() > end) break
  }
  await they.look('ky-cards-found')
  assert.match(await they.text(), /Осмонов7 Болот/)

  const request = await asked()
  await they.go('/archive-requests')
  await they.look('ky-requests')
  await they.follow(`main a[href="${request}"]`)
  await they.look('ky-request')
  await they.go(`${request}/papers`)
  await they.look('ky-request-papers')
  await page.locator('[name=title]').fill('Карточка')
  await page.setInputFiles('[name=file]', { name: 'card.jpg', mimeType: 'image/jpeg', buffer: await page.screenshot({ type: 'jpeg' }) })
  await they.press('main form[enctype]')
  assert.equal(they.path, request)
  await they.go(`${request}/answer`)
  await they.look('ky-request-answer')
  await they.fill({ answer: 'positive', text: '1938-жылдын иши сакталууда.' })
  assert.equal(they.path, request)
  assert.match(await they.text(), /1938-жылдын иши/)
  await they.look('ky-request-answered')
  await they.leave()
})
