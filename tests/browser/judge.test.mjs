// A court's clerk enters one ruling for many, and a judge confirms it.

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Person, quit } from './harness/browser.mjs'
import { until } from './harness/api.mjs'
import { hearMany } from './harness/course.mjs'

after(quit)

test('a clerk enters a ruling on 120 persons with one exception, and a judge confirms it', async () => {
  const { court, judge } = await hearMany(120, 'Placeholder of the judge')
  const clerk = await Person.of({ language: 'en' })
  await clerk.signIn('court.clerk.uz-sc@demo.example')
  await clerk.go(`${court}/ruling`)
  await clerk.look('ruling-1-common')
  await clerk.fill({
    number: '4-120/2021',
    ruled_on: '25.08.2021',
    composition: 'The panel',
    attendance: 'The prosecutor',
    motion_result: 'granted',
    text: 'In the name of the republic.',
    outcome: 'rehabilitated',
    findings: 'only_troika_extract',
    operative_text: 'Acquitted.'
  })
  assert.equal(clerk.path, `${court}/ruling/people`)
  await clerk.look('ruling-2-people')
  await clerk.page.locator('main input[name=subject]').nth(6).check()
  await clerk.press('main form:has(input[name=subject][type=checkbox])')
  await clerk.look('ruling-3-differing')
  await clerk.fill({ outcome: 'refused', ground: 'ordinary_crime', operative_text: 'Refused.' })
  await clerk.go(`${court}/ruling/check`)
  await clerk.look('ruling-4-check')
  assert.match(await clerk.text(), /119/)
  await clerk.press()
  assert.equal(clerk.path, `${court}/ruling/entered`)
  await clerk.look('ruling-5-entered')
  await clerk.leave()

  const they = await Person.of({ language: 'uz' })
  await they.signIn('judge.uz-sc@demo.example', { language: 'uz' })
  await they.go('/confirmations')
  await they.look('confirmations')
  await they.follow(they.page.getByRole('link', { name: '4-120/2021' }))
  assert.match(await they.text(), /120/)
  await they.look('confirmation')
  await they.follow('#sign')
  assert.match(they.path, /\/done$/)
  await they.look('confirmation-done')
  await they.leave()
  await until('the ruling in force for everybody', async () => {
    const { subjects } = await judge.get(court)
    return subjects.every(one => one.state !== 'hearing')
  })
})
