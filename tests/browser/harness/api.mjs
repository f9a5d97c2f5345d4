// Officials at the API: what a test needs of others, while it looks at the pages of one.

import assert from 'node:assert/strict'
import { base } from './browser.mjs'

export class Official {
  /** One of the demonstration's people, by role and office: `case officer`, `KG-GP`. */
  static async of (role, place) {
    const official = new Official()
    official.email = `${role} ${place}@demo.example`.toLowerCase().replaceAll(' ', '.')
    official.name = `${role} ${place}`
    const session = await official.send('POST', '/sessions', { email: official.email, password: 'aqtau demonstration' })
    official.token = session.access_token
    return official
  }

  async send (method, path, body, type = 'application/json') {
    const headers = {}
    if (this.token) headers.authorization = `Bearer ${this.token}`
    if (body !== undefined) headers['content-type'] = type
    const load = type === 'application/json' ? JSON.stringify(body) : body
    const answer = await fetch(`${base}/api/v1${path}`, { method, headers, body: load })
    const text = await answer.text()
    assert.ok(answer.ok, `${this.name}: ${method} ${path}: ${answer.status} ${text}`)
    return text ? JSON.parse(text) : null
  }

  /** Sends a form with a file. */
  async upload (path, form) {
    const answer = await fetch(`${base}/api/v1${path}`, { method: 'POST', headers: { authorization: `Bearer ${this.token}` }, body: form })
    const text = await answer.text()
    assert.ok(answer.ok, `${this.name}: POST ${path}: ${answer.status} ${text}`)
    return JSON.parse(text)
  }

  get (path) {
    return this.send('GET', path)
  }

  post (path, body) {
    return this.send('POST', path, body)
  }

  /** Posts with the present version of what lies at `of`. */
  async change (of, path, body = {}) {
    const { version } = await this.get(of)
    return this.post(path, { ...body, version })
  }

  /** Accounts of colleagues in a role. */
  async colleagues (role) {
    const people = await this.get('/me/colleagues')
    return people.filter(one => one.role === role).map(one => one.account_id)
  }

  /** Id of an office by its code. */
  async office (code) {
    const offices = await this.get(`/offices?text=${code}`)
    return offices.items.find(one => one.code === code).id
  }
}

/** Asks until it is so; jobs of the server take a moment. */
export async function until (what, so) {
  const end = Date.now() + 60_000
  while (Date.now() < end) {
    const found = await so()
    if (found) return found
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  assert.fail(`${what} did not happen`)
}
