// An administrator invites a prosecutor, who accepts.

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Person, quit } from './harness/browser.mjs'
import { linkTo } from './harness/mails.mjs'

after(quit)

test('an administrator invites a prosecutor, who sets a password and begins at the work list', async () => {
  const email = 'new.prosecutor@example.org'
  const admin = await Person.of()
  await admin.signIn('administrator@demo.example')
  await admin.follow('nav a[href="/admin/offices"]')
  await admin.fill({ text: 'KZ-GP' }, 'main form[role=search]')
  await admin.follow(admin.page.locator('main table a, main dl a').filter({ hasText: 'KZ-GP' }).first())
  assert.match(admin.path, /^\/admin\/offices\/[0-9a-f-]+$/)
  await admin.look('admin-office')
  await admin.follow('main a[href^="/admin/invitations/new"]')
  // What is wrong is told at its field, and what was typed stays.
  await admin.fill({ email: 'no address', full_name: 'Aidana Serikqyzy', role: 'senior_prosecutor' })
  await admin.look('admin-invite-wrong')
  assert.equal(await admin.page.locator('#email-error').count(), 1)
  assert.equal(await admin.page.inputValue('#full_name'), 'Aidana Serikqyzy')
  await admin.fill({ email, role: 'senior_prosecutor', language: 'kk' })
  assert.match(admin.path, /^\/admin\/accounts\//)
  await admin.look('admin-account')
  await admin.leave()

  const they = await Person.of({ language: 'kk' })
  await they.page.goto(await linkTo(email, '/invitation'))
  await they.look('invitation')
  await they.fill({ password: 'a sentence nobody guesses' })
  await they.look('invitation-done')
  await they.signIn(email, { password: 'a sentence nobody guesses', language: 'kk' })
  await they.go('/work')
  await they.look('new-prosecutor-work')
  await they.leave()
})
