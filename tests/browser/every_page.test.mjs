// Every page, as everybody who may see it finds it by following links: wide and at 320 pixels.

import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { Person, quit } from './harness/browser.mjs'
import { scenes } from './harness/scenes.mjs'

/** The case in which a ruling is being written. */
let heard

before(async () => {
  // What applies to all in a ruling is written down first; the pages behind it follow.
  heard = await scenes()
  const clerk = await Person.of()
  await clerk.signIn('court.clerk.kg-sc@demo.example')
  await clerk.go(`${heard}/ruling`)
  await clerk.fill({
    number: '1-2022', ruled_on: '28.02.2022', composition: 'The panel', attendance: 'The prosecutor', text: 'Ruling.',
    outcome: 'rehabilitated', findings: 'no_corroboration', operative_text: 'Rehabilitated.'
  })
  await clerk.leave()
})
after(quit)

/** Whose pages are looked at: address (nobody: the public) and language. */
const PEOPLE = [
  [null, 'en'],
  ['family.kz', 'kk'],
  ['family.kg', 'ky'],
  ['representative.uz', 'uz'],
  ['registry.clerk.kg-gp', 'ru'],
  ['case.officer.kg-gp', 'uz'],
  ['senior.prosecutor.kg-gp', 'kk'],
  ['senior.prosecutor.uz-gp', 'tg'],
  ['archive.officer.kg-gknb', 'ky'],
  ['court.clerk.kg-sc', 'uz'],
  ['judge.kg-sc', 'ky'],
  ['statistician', 'en'],
  ['auditor', 'tg'],
  ['administrator', 'en']
]

/** Where mails lead, and what only somebody finds whose link is too old. */
const NOBODYS = ['/confirm/again', '/reset-password', '/register/sent', '/reset-password/sent']

/** Pages at the end of a form, by who comes to them. */
const ENDS = {
  'court.clerk.kg-sc': court => [`${court}/ruling/people`, `${court}/ruling/check`]
}

/** How many pages of one kind are looked at for one person. */
const EACH = 2

/** How many of one kind are read for the links on them: what is offered depends on where a case stands. */
const READ = 40

/** A path and its questions without what is particular: ids, positions in lists. */
function kindOf (url) {
  const path = url.pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}')
  return [path, ...[...url.searchParams.keys()].sort()].join(' ')
}

/** Name of the picture of a page, where pictures are wanted. */
function pictureOf (who, language, narrow, url) {
  const kind = kindOf(url).replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'start'
  return [who ?? 'anybody', language, narrow ? 'narrow' : 'wide', kind].join('-')
}

/** The kinds of pages that the program has, from its sources. */
function routes () {
  const root = new URL('../../src/web/', import.meta.url)
  const found = []
  const read = folder => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const url = new URL(entry.name + (entry.isDirectory() ? '/' : ''), folder)
      if (entry.isDirectory()) {
        if (entry.name !== 'assets') read(url)
      } else if (entry.name.endsWith('.rs')) {
        for (const [, path] of readFileSync(url, 'utf8').matchAll(/#\[get\(\s*"([^"]+)"/g)) found.push(path)
      }
    }
  }
  read(root)
  return found
}

/** A path of the sources as an expression for paths of pages. */
function pattern (route) {
  const parts = route.split('/').map(part => {
    const named = part.match(/^\{\w+:(.*)\}$/)
    if (named) return `(${named[1]})`
    return part.startsWith('{') ? '[^/]+' : part.replaceAll('.', '\\.')
  })
  return new RegExp(`^${parts.join('/')}$`)
}

/** What is not a page: files, a redirection, answers to scripts. */
const NO_PAGES = [
  /^\/assets\//, /^\/language\//, /^\/documents\/[^/]+(\/show)?$/, /\/paper$/, /\.ics$/, /\.(csv|xlsx)$/, /table\.\{/
]

const seen = new Set()

// They only read, so two may do so at once.
describe('by following links', { concurrency: 2 }, () => {
  for (const [who, language] of PEOPLE) {
    for (const narrow of [false, true]) {
      const width = narrow ? 'at 320 px' : 'wide'
      test(`${who ?? 'anybody'} meets no barrier ${width}`, async () => {
        const person = await Person.of({ language, narrow })
        await person.go(`/language/${language}?back=/`)
        if (who) await person.signIn(`${who}@demo.example`, { language })
        const starts = ['/', ...(who ? [] : NOBODYS), ...(ENDS[who]?.(heard) ?? [])]
        const waiting = [person.page.url(), ...starts.map(path => new URL(path, person.page.url()).href)]
        const counts = new Map()
        const known = new Set()
        const problems = []
        const follow = (links, url) => {
          for (const link of links) {
            const to = new URL(link, url)
            to.hash = ''
            if (to.origin === url.origin) waiting.push(to.href)
          }
        }
        while (waiting.length > 0) {
          const url = new URL(waiting.shift())
          const kind = kindOf(url)
          const count = counts.get(kind) ?? 0
          if (known.has(url.href) || count >= READ || NO_PAGES.some(no => no.test(url.pathname))) continue
          known.add(url.href)
          counts.set(kind, count + 1)
          if (count >= EACH) {
            follow(await person.linksOf(url.href).catch(error => problems.push(error.message) && []), url)
            continue
          }
          const answer = await person.page.goto(url.href).catch(error => {
            // A file to be saved is no page.
            if (/Download is starting|ERR_ABORTED/.test(error.message)) return null
            throw error
          })
          if (!answer || !/text\/html/.test(answer.headers()['content-type'] ?? '')) continue
          if (answer.status() !== 200) problems.push(`${url.pathname}: ${answer.status()}`)
          seen.add(url.pathname)
          await person.look(pictureOf(who, language, narrow, url)).catch(error => problems.push(error.message))
          follow(await person.page.locator('a[href]').evaluateAll(all => all.filter(one => !one.hasAttribute('download')).map(one => one.href)), url)
        }
        assert.deepEqual(problems, [])
        await person.leave()
      })
    }
  }
})

/** Pages that no link leads to: they stand in mails, or at the end of a form. */
const NOT_LINKED = [
  '/confirm', '/reset', '/invitation', '/petitions/{id}/sent',
  '/confirmations/{id}/done', '/court-cases/{id}/ruling/entered', '/court-cases/{id}/ruling/differing',
  '/reviews/{id}/import/{document}',
  // Only for work that was tried for days and given up.
  '/admin/jobs/{id}/discard'
]

test('no page was left out', () => {
  const missed = routes().filter(route =>
    !NOT_LINKED.includes(route) && !NO_PAGES.some(no => no.test(route)) && ![...seen].some(path => pattern(route).test(path)))
  assert.deepEqual(missed, [])
})
