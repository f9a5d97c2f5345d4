// A clerk enters a letter and registers it, without touching a mouse.

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Official } from './harness/api.mjs'
import { Person, quit } from './harness/browser.mjs'
import { Keys } from './harness/keys.mjs'

after(quit)

test('a clerk enters a paper petition with the keyboard alone and registers it', async () => {
  const clerk = await Person.of({ language: 'ru' })
  const { page } = clerk
  const keys = new Keys(page)
  await clerk.go('/language/ru?back=/sign-in')
  await (await keys.to('#email')).type('registry.clerk.kz-gp@demo.example')
  await (await keys.to('#password')).type('aqtau demonstration')
  await keys.enter()
  assert.equal(clerk.path, '/work', 'officials begin at their work list')
  await clerk.look('ru-work')
  await (await keys.to('a[href="/petitions/letter"]')).enter()
  await clerk.look('ru-letter-envelope')
  await (await keys.to('#full_name')).type('Гульнар Асанова')
  await (await keys.to('#received_on')).type('20.11.2026')
  await (await keys.to('#postmarked_on')).type('17.11.2026')
  const scan = await page.screenshot({ type: 'jpeg' })
  await keys.to('input[type=file]')
  const chosen = page.waitForEvent('filechooser')
  // The browser hears that choosers are waited for before it hears the key.
  await page.evaluate(() => document.activeElement.name)
  await keys.press('Enter')
  const chooser = await chosen
  await chooser.setFiles({ name: 'scan.jpg', mimeType: 'image/jpeg', buffer: scan })
  await (await keys.to('main form button[type=submit]')).enter()
  assert.match(clerk.path, /^\/petitions\/[0-9a-f-]+\/letter$/)
  await clerk.look('ru-letter')
  assert.equal(await page.locator('.aqtau-desk__page img').count(), 1, 'the scan stands beside the form')
  const petition = clerk.path.replace(/\/letter$/, '')
  await (await keys.to('#address')).type('Алматы, проспект Абая 1')
  await (await keys.to('#statement')).type('Прошу реабилитировать моего деда.')
  await (await keys.to('#p0-claimed_name')).type('Усенов Асан')
  await (await keys.to('#p0-birth')).type('около 1898')
  await (await keys.to('#p0-kinship')).choose('grandchild')
  await (await keys.to('button[value=send]')).enter()
  assert.equal(clerk.path, `${petition}/duplicates`, 'duplicates are shown before it is registered')
  await clerk.look('ru-duplicates')
  await (await keys.to(`a[href="${petition}/steps/register"]`)).enter()
  await clerk.look('ru-register')
  await (await keys.to('main form button[type=submit]')).enter()
  assert.equal(clerk.path, `${petition}/receipt`)
  await clerk.look('ru-receipt')
  assert.match(await clerk.text(), /KZ-GP-\d{4}\/\d{5}/)
  await clerk.go(petition)
  await clerk.look('ru-office-petition')
  await clerk.leave()
})

test('single keys lead to the search, through the list and to the help, and can be switched off', async () => {
  const family = await Official.of('family', 'KZ')
  for (const name of ['Усенов Асан', 'Мамбетов Казыбек']) {
    await family.post('/petitions', {
      office_id: await family.office('KZ-GP'),
      statement: 'Please clear my grandfather.',
      persons: [{ claimed_name: name, kinship: 'grandchild', birth: '1889' }],
      submit: true
    })
  }
  const clerk = await Person.of({ language: 'ru' })
  const { page } = clerk
  await clerk.signIn('registry.clerk.kz-gp@demo.example', { language: 'ru' })
  await clerk.go('/work')
  const focus = () => page.evaluate(() => document.activeElement.id || document.activeElement.getAttribute('href'))
  const rows = await page.locator('[data-module="aqtau-rows"] tbody th a').evaluateAll(all => all.map(one => one.getAttribute('href')))
  assert.ok(rows.length >= 2, 'two petitions wait')
  await page.keyboard.press('/')
  assert.equal(await focus(), 'number', 'the filter is open and its first field has the focus')
  await page.keyboard.type('j/?k')
  assert.equal(await page.locator('#number').inputValue(), 'j/?k', 'what is written stays writing')
  await page.evaluate(() => document.activeElement.blur())
  await page.keyboard.press('j')
  assert.equal(await focus(), rows[0])
  await page.keyboard.press('j')
  assert.equal(await focus(), rows[1])
  await page.keyboard.press('k')
  assert.equal(await focus(), rows[0])
  // A Russian keyboard gives other letters at the same places.
  await page.evaluate(() => document.activeElement.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'о', code: 'KeyJ', bubbles: true })))
  assert.equal(await focus(), rows[1])
  const open = () => page.locator('#keys').evaluate(help => help.open)
  await page.keyboard.press('?')
  assert.ok(await open())
  await clerk.look('ru-keys')
  await page.locator('#keys-on').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('?')
  assert.ok(await open(), 'switched off, the key does nothing')
  await clerk.go('/work')
  await page.keyboard.press('j')
  assert.notEqual(await focus(), rows[0], 'the browser remembers that they are off')
  await page.locator('main a[href="#keys-list"]').focus()
  await page.keyboard.press('Enter')
  assert.ok(await open(), 'the link opens the help')
  await page.locator('#keys-on').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('j')
  assert.equal(await focus(), rows[0])
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  assert.equal(clerk.path, rows[0])
  await clerk.leave()
})
