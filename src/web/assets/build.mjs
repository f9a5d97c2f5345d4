// Makes styles, scripts and fonts ready to be embedded in the program: built/ holds each file under a
// name with the digest of its content, compressed beside it, and manifest.tsv with their names.
// Run by scripts/assets.

import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import * as sass from 'sass'

const here = fileURLToPath(new URL('.', import.meta.url))
const modules = join(here, 'node_modules')
const built = join(here, 'built')
const manifest = []

/// Writes a file under its digest's name; gives the path it is served at.
function keep (name, type, content) {
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 16)
  const [stem, ending] = [name.slice(0, name.lastIndexOf('.')), name.slice(name.lastIndexOf('.'))]
  const file = `${stem}-${digest}${ending}`
  writeFileSync(join(built, file), content)
  const gzip = gzipSync(content, { level: 9 })
  // Fonts are compressed already, and some files are too small to gain.
  const compress = gzip.length < 0.9 * Buffer.byteLength(content)
  if (compress) {
    writeFileSync(join(built, `${file}.gz`), gzip)
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(content) }
    writeFileSync(join(built, `${file}.br`), brotliCompressSync(content, { params }))
  }
  manifest.push([name, file, type, compress ? 'compressed' : 'plain'].join('\t'))
  return `/assets/${file}`
}

/// The faces of the font: a browser loads only the subsets of which a page has letters.
function faces () {
  const folder = join(modules, '@fontsource/noto-sans')
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8'))
  const face = (subset, weight) => {
    const name = `noto-sans-${subset}-${weight}.woff2`
    const font = readFileSync(join(folder, 'files', `noto-sans-${subset}-${weight}-normal.woff2`))
    const path = keep(name, 'font/woff2', font)
    return `@font-face{font-family:"Noto Sans";font-style:normal;font-display:swap;font-weight:${weight};` +
      `src:url("${path}") format("woff2");unicode-range:${ranges[subset]}}`
  }
  const subsets = ['cyrillic-ext', 'cyrillic', 'latin-ext', 'latin']
  return subsets.flatMap(subset => [400, 700].map(weight => face(subset, weight))).join('')
}

rmSync(built, { recursive: true, force: true })
mkdirSync(built)

const options = { style: 'compressed', charset: false, quietDeps: true, loadPaths: [here] }
const css = sass.compile(join(here, 'portal.scss'), options).css
if (/url\((?!"?\/assets\/)/.test(css) || css.includes('GDS Transport')) {
  throw new Error('the styles name a picture or a font that is not ours')
}
keep('portal.css', 'text/css; charset=utf-8', faces() + css)

const components = 'govuk-frontend/dist/govuk/govuk-frontend.min.js'
const framework = keep('components.js', 'text/javascript; charset=utf-8',
  readFileSync(join(modules, components), 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'))
keep('portal.js', 'text/javascript; charset=utf-8',
  readFileSync(join(here, 'portal.js'), 'utf8').replace('./components.js', framework))
keep('mark.svg', 'image/svg+xml', readFileSync(join(here, 'mark.svg')))

/// Countries by name, in the order of each language's letters, as Unicode's CLDR has them: where
/// somebody lives may be anywhere. The countries of the system have names of our own.
function countries () {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters.flatMap(one => letters.map(other => one + other))
  const strange = ['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ']
  const current = code => new Intl.Locale(`und-${code}`).region === code && !strange.includes(code)
  return ['en', 'ru', 'kk', 'ky', 'uz', 'tg'].flatMap(language => {
    if (Intl.DisplayNames.supportedLocalesOf([language]).length === 0) {
      throw new Error(`this Node has no names in ${language}: install one with full ICU data`)
    }
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
    const name = code => (names.of(code) ?? english.of(code))?.replaceAll('\u2018', '\u02bb')
    const order = new Intl.Collator(language)
    return codes.filter(code => current(code) && english.of(code))
      .map(code => [code.toLowerCase(), name(code)])
      .sort((one, other) => order.compare(one[1], other[1]))
      .map(([code, named]) => [language, code, named].join('\t'))
  })
}
writeFileSync(join(built, 'countries.tsv'), countries().join('\n') + '\n')

// Whoever gets the program gets these files with it, and with them their licences.
const licences = [
  ['Noto Sans', join(modules, '@fontsource/noto-sans/LICENSE')],
  ['GOV.UK Frontend', join(here, 'govuk-frontend.licence.txt')]
]
keep('licences.txt', 'text/plain; charset=utf-8', licences
  .map(([name, file]) => `${name}\n\n${readFileSync(file, 'utf8').trim()}\n`).join('\n\n'))

writeFileSync(join(built, 'manifest.tsv'), manifest.join('\n') + '\n')
