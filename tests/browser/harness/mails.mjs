// The mails the server sent.

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.env.BROWSER_MAILS

/** Every mail to an address so far. */
export function mailsTo (address) {
  const all = readdirSync(folder).filter(name => name.endsWith('.json')).sort()
  const read = all.map(name => JSON.parse(readFileSync(join(folder, name), 'utf8')))
  return read.filter(mail => mail.to.includes(address))
}

/** The first link to a path in a mail to an address, once it came. */
export async function linkTo (address, path) {
  const until = Date.now() + 60_000
  while (Date.now() < until) {
    for (const mail of mailsTo(address)) {
      const link = mail.text.match(/https?:\/\/\S+/g)?.find(one => new URL(one).pathname === path)
      if (link) return link
    }
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error(`no mail to ${address} leads to ${path}`)
}
