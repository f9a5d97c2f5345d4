// A grandmother at her phone, in Kyrgyz.

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Person, base, quit } from './harness/browser.mjs'
import { askArchive, certify, examine, rule } from './harness/course.mjs'
import { mailsTo } from './harness/mails.mjs'
import { attach, register, send, write } from './harness/petition.mjs'

after(quit)

test('a grandmother on a phone files a petition in Kyrgyz with two photographs and follows it to the certificate', async () => {
  const email = 'ainura.ene@example.org'
  const her = await Person.of({ language: 'ky', phone: true })
  await her.go('/')
  await her.look('ky-start')
  assert.equal(await her.page.locator('html').getAttribute('lang'), 'ky')
  await register(her, { name: 'Айнура Токтогулова', email, language: 'ky' })
  const petition = await write(her, {
    country: 'kg',
    office: 'KG-GP',
    name: 'Асан уулу Үсөн',
    spellings: 'Асанов Усен\nUsen Asanov',
    birth: '1898-жылдары',
    known: 'Аны 1938-жылы алып кетишкен.',
    statement: 'Таятамдын атын актап берүүнү суранам.',
    shot: 'ky'
  })
  await attach(her, petition, 'ky')
  await her.go(petition)
  await her.look('ky-tasks')
  const id = await send(her, petition, 'ky')

  const office = await examine(id)
  await her.go(petition)
  assert.ok((await her.text()).includes(office.number), 'she sees the number of her petition')
  await her.look('ky-tracker-evidence')
  await askArchive(office)
  await her.go(petition)
  await her.look('ky-tracker-examination')
  const [subject] = await rule(office)
  const certificate = await certify(office, id, subject)

  await her.go('/petitions')
  await her.look('ky-petitions')
  await her.go(petition)
  await her.look('ky-tracker-decided')
  await her.follow(`main a[href="/certificates/${certificate}"]`)
  await her.look('ky-certificate')
  const [paper] = await Promise.all([
    her.page.waitForEvent('download'),
    her.page.locator('main a[download]').click()
  ])
  assert.match(paper.suggestedFilename(), /\.pdf$/)
  const bytes = await (await paper.createReadStream()).toArray()
  assert.equal(Buffer.concat(bytes).subarray(0, 5).toString(), '%PDF-')
  // Anybody who holds the paper can check it.
  await her.follow('main a[href^="/certificates?code="]')
  await her.look('ky-certificate-check')
  await her.go('/messages')
  await her.look('ky-messages')
  const mails = mailsTo(email)
  assert.ok(mails.length >= 2, `${mails.length} mails`)
  for (const mail of mails) {
    assert.ok(!/Үсөн|Усен|Usen/.test(mail.subject + mail.text), `a mail names him: ${mail.subject}`)
  }
  assert.ok(her.page.url().startsWith(base))
  await her.leave()
})
