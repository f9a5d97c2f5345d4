// Drives the pages of a real server with a real browser.
//
// usage: node tests/browser/run.mjs [part of a test file's name …]
//   BROWSER_PROGRAM   the program (target/debug/aqtau)
//   BROWSER_CHROMIUM  the browser (/usr/bin/chromium)
//   BROWSER_SHOTS     a folder: pictures of the pages that were looked at go there
//
// One server, its own PostgreSQL and one SMTP server serve all tests; each test has people and
// petitions of its own. The demonstration is walked through first, so that lists hold something.

import { readdirSync } from 'node:fs'
import { run } from 'node:test'
import * as reporters from 'node:test/reporters'
import { Server } from './harness/server.mjs'

const here = new URL('.', import.meta.url)
const wanted = process.argv.slice(2)
const files = readdirSync(here)
  .filter(name => name.endsWith('.test.mjs'))
  .filter(name => wanted.length === 0 || wanted.some(part => name.includes(part)))
  .map(name => new URL(name, here).pathname)
if (files.length === 0) {
  console.error(`no test file is called like ${wanted.join(' or ')}`)
  process.exit(2)
}

/** Runs tests of some files, two files at a time. */
async function play (files) {
  if (files.length === 0) return
  await new Promise((resolve, reject) => {
    const tests = run({ files, concurrency: 2, timeout: 1_800_000 })
    tests.on('test:fail', () => { failed = true })
    tests.on('error', reject)
    const report = typeof reporters.spec === 'function' && reporters.spec.prototype
      ? new reporters.spec()
      : reporters.spec
    tests.compose(report).on('end', resolve).pipe(process.stdout)
  })
}

let failed = false
const server = await Server.start()
try {
  process.env.BROWSER_URL = server.url
  process.env.BROWSER_MAILS = server.mails
  await server.demonstrate()
  // Who follows every link must not meet pages of a case that somebody else moves on meanwhile.
  const crawls = name => name.endsWith('/every_page.test.mjs')
  await play(files.filter(name => !crawls(name)))
  await play(files.filter(crawls))
} finally {
  const wrong = await server.stop()
  for (const line of wrong) console.error(`the server logged: ${line}`)
  failed = failed || wrong.length > 0
}
process.exit(failed ? 1 : 0)
