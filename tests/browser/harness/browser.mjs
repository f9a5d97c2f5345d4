// A browser of one person, which notices what no page may do.

import assert from 'node:assert/strict'
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'

export const base = process.env.BROWSER_URL
const shots = process.env.BROWSER_SHOTS
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What a page may weigh compressed, without pictures and the font, in bytes. */
const WEIGHT = 100 * 1024

const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync',
  '--disable-background-networking', '--disable-component-update'
]

let launched
const launch = () => {
  launched ??= chromium.launch({ executablePath: process.env.BROWSER_CHROMIUM || '/usr/bin/chromium', args: flags })
  return launched
}

/** Ends the browser of this file's tests. */
export async function quit () {
  if (launched) await (await launched).close()
}

/** Sizes of what pages consist of besides themselves, compressed; they are the same for all. */
const assets = new Map()

async function sizeOf (url) {
  if (!assets.has(url)) {
    const body = await (await fetch(url)).arrayBuffer()
    assets.set(url, gzipSync(Buffer.from(body)).length)
  }
  return assets.get(url)
}

export class Person {
  /**
   * Opens a browser: `phone` is 360 px wide with touch, `narrow` 320 px; `scripts: false` switches
   * JavaScript off.
   */
  static async of ({ language = 'en', phone = false, narrow = false, scripts = true } = {}) {
    const browser = await launch()
    const width = narrow ? 320 : phone ? 360 : 1280
    const context = await browser.newContext({
      locale: language,
      viewport: { width, height: phone || narrow ? 740 : 900 },
      hasTouch: phone,
      isMobile: phone,
      javaScriptEnabled: scripts,
      acceptDownloads: true
    })
    // An init script is not bound by the pages' policy, which stays in force for everything else.
    if (scripts) await context.addInitScript(axe)
    const person = new Person()
    Object.assign(person, { context, scripts, wrong: [], page: await context.newPage() })
    person.page.on('console', message => {
      // A status that a page answers on purpose is told by the browser as an error, too.
      const refused = /Failed to load resource: the server responded with a status of 4(04|09|22|29)/.test(message.text())
      if (message.type() === 'error' && !refused) person.wrong.push(`${person.page.url()}: ${message.text()}`)
    })
    person.page.on('pageerror', error => person.wrong.push(`${person.page.url()}: ${error}`))
    person.page.on('request', request => {
      const url = request.url()
      if (!url.startsWith(`${base}/`) && !/^(data|blob|about):/.test(url)) person.wrong.push(`off the host: ${url}`)
    })
    return person
  }

  /** Goes to a path. */
  async go (path) {
    return this.page.goto(base + path)
  }

  /** Where the links of a page lead that is not shown. */
  async linksOf (url) {
    const answer = await this.context.request.get(url)
    assert.equal(answer.status(), 200, url)
    if (!/text\/html/.test(answer.headers()['content-type'] ?? '')) return []
    const links = (await answer.text()).matchAll(/<a\b[^>]*?\shref="([^"]*)"[^>]*>/g)
    return [...links].filter(([tag]) => !/\sdownload\b/.test(tag)).map(([, href]) => href.replaceAll(/&(amp|#38);/g, '&'))
  }

  /** Signs in with the form, and reads in a language. */
  async signIn (email, { password = 'aqtau demonstration', language = 'en' } = {}) {
    await this.go(`/language/${language}?back=/sign-in`)
    await this.page.fill('#email', email)
    await this.page.fill('#password', password)
    await this.press()
    assert.ok(!this.page.url().endsWith('/sign-in'), `${email} could not sign in`)
  }

  /** Clicks on what leads to another page, and waits for that page. */
  async follow (place) {
    const found = typeof place === 'string' ? this.page.locator(place).first() : place
    await Promise.all([this.page.waitForNavigation(), found.click()])
  }

  /** Presses the page's main button, or one inside of something. */
  async press (inside = 'main') {
    await this.follow(`${inside} button[type=submit]`)
  }

  /** Fills in fields by name and presses the button: text, radios and checkboxes, selects. */
  async fill (fields, inside = 'main') {
    for (const [name, value] of Object.entries(fields)) {
      const field = this.page.locator(`${inside} [name="${name}"]`)
      const kind = await field.first().evaluate(one => one.tagName === 'SELECT' ? 'select' : one.type)
      if (kind === 'select') await field.selectOption(value)
      else if (kind === 'radio' || kind === 'checkbox') await this.page.locator(`${inside} [name="${name}"][value="${value}"]`).check()
      else await field.fill(value)
    }
    await this.press(inside)
  }

  /** Path of the page. */
  get path () {
    return new URL(this.page.url()).pathname
  }

  /** Text of the page's main part. */
  async text () {
    return this.page.locator('main').innerText()
  }

  /** Looks at the page: no barrier that axe-core finds, nothing wider than the screen, not too heavy. */
  async look (name) {
    const where = name || this.path
    if (shots && name) {
      mkdirSync(shots, { recursive: true })
      await this.page.screenshot({ path: join(shots, `${name}.png`), fullPage: true })
    }
    if (this.scripts) {
      const found = await this.page.evaluate(async () => {
        const { violations } = await window.axe.run()
        return violations.map(one => `${one.id}: ${one.nodes.map(node => node.target).join(' | ')}`)
      })
      assert.deepEqual(found, [], `${where}: barriers`)
    }
    const [width, room] = await this.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return [scrollWidth, clientWidth]
    })
    assert.ok(width <= room, `${where}: ${width} px wide, ${room} px of room`)
    assert.ok(await this.weight() <= WEIGHT, `${where}: weighs ${await this.weight()} bytes`)
  }

  async weight () {
    const html = await this.page.content()
    const parts = await this.page.locator('link[rel=stylesheet], script[src]').evaluateAll(all => all.map(one => one.href || one.src))
    const sizes = await Promise.all(parts.map(sizeOf))
    return gzipSync(Buffer.from(html)).length + sizes.reduce((sum, size) => sum + size, 0)
  }

  /** Ends the visit: nothing may have gone wrong in it. */
  async leave () {
    await this.context.close()
    assert.deepEqual(this.wrong, [])
  }
}
