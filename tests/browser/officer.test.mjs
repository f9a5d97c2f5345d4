// A senior prosecutor opens a review, an officer works on it, and it comes before the court.

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Official } from './harness/api.mjs'
import { Person, quit } from './harness/browser.mjs'

after(quit)

/** A petition that the clerk registered. */
async function registered () {
  const family = await Official.of('family', 'KG')
  const clerk = await Official.of('registry clerk', 'KG-GP')
  const petition = await family.post('/petitions', {
    office_id: await family.office('KG-GP'),
    statement: 'Please clear my grandfather.',
    persons: [{ claimed_name: 'Сыдыков Абдыкерим', kinship: 'grandchild', birth: '1889' }],
    submit: true
  })
  const of = `/petitions/${petition.id}`
  await clerk.get(`${of}/duplicates`)
  await clerk.change(of, `${of}/register`)
  return of
}

test('an officer takes a review from the petition to the court', async () => {
  const petition = await registered()
  const senior = await Person.of({ language: 'ru' })
  await senior.signIn('senior.prosecutor.kg-gp@demo.example', { language: 'ru' })
  await senior.go(petition)
  await senior.look('ru-senior-petition')
  await senior.follow(`main a[href="${petition}/steps/open_review"]`)
  await senior.look('ru-open-review')
  const officers = await senior.page.locator('[name=assign_to] option').evaluateAll(all => all.map(one => one.value).filter(Boolean))
  await senior.fill({
    title: 'Заявление внука',
    assign_to: officers[0],
    's0-class': 'extrajudicial',
    's0-line': 'Осуждён тройкой НКВД Киргизской ССР 05.11.1938, ст. 58-2, 58-11 УК РСФСР, к ВМН'
  })
  assert.match(senior.path, /^\/reviews\/[0-9a-f-]+$/)
  const review = senior.path
  await senior.look('ru-review')

  const officer = await Person.of({ language: 'ru' })
  await officer.signIn('case.officer.kg-gp@demo.example', { language: 'ru' })
  const step = async (name, typed = {}) => {
    await officer.go(`${review}/steps/${name}`)
    await officer.look(`ru-step-${name}`)
    await officer.fill(typed)
    assert.ok(!officer.path.includes('/steps/'), `${name}: ${await officer.text()}`)
  }
  await officer.go(review)
  await step('begin_evidence')
  await officer.go(`${review}/archive-requests/new`)
  await officer.look('ru-ask-archive')
  const archive = await officer.page.locator('[name=archive_id] option', { hasText: 'ГКНБ' })
    .or(officer.page.locator('[name=archive_id] option:not([value=""])')).first().getAttribute('value')
  await officer.fill({ addressee_kind: 'own', archive_id: archive, question: 'Есть ли дело 1938 года?', send: 'yes' })
  await officer.look('ru-archive-request')
  const request = officer.path.split('/').pop()
  await officer.go(review)
  assert.ok((await officer.text()).includes('1'), 'what blocks the next step is said')
  await officer.look('ru-review-blocked')
  for (const place of ['KG-GKNB', 'KG-GA', 'KG-ARC']) {
    const archivist = await Official.of('archive officer', place).catch(() => null)
    const of = `/archive-requests/${request}`
    const seen = archivist && await archivist.get(of).catch(() => null)
    if (seen) {
      await archivist.change(of, `${of}/answer`, { answer: 'positive', text: 'Дело хранится.' })
      break
    }
  }
  await step('begin_examination')
  for (const tab of ['/subjects', '/cards', '/archive-requests', '/documents', '/conclusions', '/court', '/history']) {
    await officer.go(review + tab)
    await officer.look(`ru-review${tab.replace('/', '-')}`)
  }
  await officer.leave()

  await senior.go(`${review}/steps/file_protest`)
  await senior.look('ru-protest')
  // New circumstances go to the Supreme Court.
  const court = await senior.page.locator('[name=court_id] option', { hasText: 'Верховный суд' }).getAttribute('value')
  const [drafter] = await senior.page.locator('[name=drafted_by] option').evaluateAll(all => all.map(one => one.value).filter(Boolean))
  await senior.fill({ kind: 'representation', court_id: court, text: 'Новые обстоятельства.', drafted_by: drafter })
  assert.ok(!senior.path.includes('/steps/'), await senior.text())
  await senior.go(`${review}/court`)
  await senior.look('ru-review-at-court')
  await senior.leave()

  const clerk = await Person.of({ language: 'ky' })
  await clerk.signIn('court.clerk.kg-sc@demo.example', { language: 'ky' })
  await clerk.go('/docket')
  await clerk.look('ky-docket')
  assert.ok(await clerk.page.locator('main a[href^="/court-cases/"]').count() > 0)
  await clerk.leave()
})
