// A server of aqtau with a data directory of its own, and the SMTP server it sends to.

import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const program = process.env.BROWSER_PROGRAM || join(root, 'target/debug/aqtau')

const settings = {
  AQTAU_METRICS__LISTEN: '',
  // Whoever follows every link asks for cards more often than anybody may.
  AQTAU_CARDS__SEARCHES_A_MINUTE: '100000',
  AQTAU_CARDS__FAMILY_SEARCHES_A_MINUTE: '100000',
  AQTAU_MAIL__TRANSPORT: 'smtp',
  AQTAU_MAIL__HOST: '127.0.0.1',
  AQTAU_MAIL__TLS: 'none'
}

const freePort = () => new Promise((resolve, reject) => {
  const probe = createServer()
  probe.once('error', reject)
  probe.listen(0, '127.0.0.1', () => {
    const { port } = probe.address()
    probe.close(() => resolve(port))
  })
})

/** Takes every mail and lays it down as JSON, in the order it came. */
async function takeMails (folder) {
  let count = 0
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData (stream, session, done) {
      simpleParser(stream).then(mail => {
        const to = session.envelope.rcptTo.map(one => one.address)
        const language = mail.headers.get('content-language')
        const name = `${String(++count).padStart(6, '0')}.json`
        writeFileSync(join(folder, name), JSON.stringify({ to, language, subject: mail.subject, text: mail.text }))
        done()
      }, done)
    }
  })
  await new Promise((resolve, reject) => {
    smtp.once('error', reject)
    smtp.listen(0, '127.0.0.1', resolve)
  })
  return smtp
}

export class Server {
  /** Starts both servers; the program has to be built. */
  static async start () {
    if (!existsSync(program)) throw new Error(`${program} is not there: run cargo build first`)
    const server = new Server()
    // As root the database runs as another user, who has to be able to pass through.
    server.dir = mkdtempSync(join(tmpdir(), 'aqtau-browser-'))
    chmodSync(server.dir, 0o755)
    server.mails = join(server.dir, 'mails')
    mkdirSync(server.mails)
    server.smtp = await takeMails(server.mails)
    const port = await freePort()
    server.url = `http://127.0.0.1:${port}`
    // Settings of this shell must not reach it.
    const rest = Object.entries(process.env).filter(([name]) => !name.startsWith('AQTAU_'))
    server.env = {
      ...Object.fromEntries(rest),
      ...settings,
      AQTAU_DATA__DIR: join(server.dir, 'data'),
      AQTAU_SERVER__LISTEN: `127.0.0.1:${port}`,
      AQTAU_MAIL__PORT: String(server.smtp.server.address().port)
    }
    server.errors = []
    server.child = spawn(program, ['serve', '--demo'], { env: server.env, stdio: ['ignore', 'pipe', 'pipe'] })
    server.ended = new Promise(resolve => server.child.once('exit', code => resolve(code)))
    for (const stream of [server.child.stdout, server.child.stderr]) {
      createInterface({ input: stream }).on('line', line => server.hear(line))
    }
    await server.ready()
    return server
  }

  /** Errors and panics of the server fail the run. */
  hear (line) {
    if (/\bERROR\b|"level":"error"|panicked/i.test(line)) this.errors.push(line)
    this.last = line
  }

  async ready () {
    const until = Date.now() + 180_000
    let gone = false
    this.ended.then(() => { gone = true })
    while (Date.now() < until && !gone) {
      const answer = await fetch(`${this.url}/healthz`).catch(() => null)
      if (answer?.ok) return
      await new Promise(resolve => setTimeout(resolve, 100))
    }
    throw new Error(`the server did not start: ${this.last}`)
  }

  /** Five real cases, walked from the petition to the certificate. */
  async demonstrate () {
    const walk = spawn(program, ['demo', '--url', this.url], { env: this.env, stdio: ['ignore', 'pipe', 'inherit'] })
    let told = ''
    walk.stdout.on('data', text => { told += text })
    const code = await new Promise(resolve => walk.once('exit', resolve))
    if (code !== 0) throw new Error(`the demonstration failed:\n${told}`)
  }

  /** Stops everything and clears up; yields what was logged as an error. */
  async stop () {
    this.child.kill('SIGTERM')
    const code = await this.ended
    if (code !== 0) this.errors.push(`it ended with code ${code}: ${this.last}`)
    await new Promise(resolve => this.smtp.close(resolve))
    rmSync(this.dir, { recursive: true, force: true })
    return this.errors
  }
}
