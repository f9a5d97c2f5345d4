// What pages are about that the demonstration leaves behind it: cases on their way, one at each stop.

import { Official, until } from './api.mjs'
import { accept, ask, askArchive, before, enter, examine, file, issue, rule, sit } from './course.mjs'

/** Who is looked for: a card has the name, too. */
const NAME = 'Исаков Жумабай'

/** A petition in Kyrgyzstan that was sent. */
async function sent (family) {
  const petition = await family.post('/petitions', {
    office_id: await family.office('KG-GP'),
    statement: 'Чоң атамды актоону суранам.',
    persons: [{ claimed_name: NAME, kinship: 'grandchild', birth: '1896' }],
    submit: true
  })
  return petition.id
}

/** Cards of a source, one of which may be the person, and a row that could not be read; yields the id of that card. */
async function cards (code) {
  const archivist = await Official.of('archive officer', 'KG-GKNB')
  const source = await archivist.post('/card-sources', {
    code, title: 'Каталог', jurisdiction: 'kg', families_may_see: true
  })
  const form = new FormData()
  form.append('source_id', source.id)
  form.append('mapping', 'simple')
  form.append('file', new Blob([`number,name,birth\n1,${NAME},1896\n2,,1900\n`]), 'cards.csv')
  const { id } = await archivist.upload('/card-imports', form)
  await until('the import of cards', async () => (await archivist.get(`/card-imports/${id}`)).state === 'done')
  return (await archivist.get(`/cards?source_id=${source.id}`)).items[0].id
}

/** Two cards were said to be of one person. */
async function linked (card_id, other_card_id) {
  const archivist = await Official.of('archive officer', 'KG-GKNB')
  await archivist.post('/card-links', { card_id, other_card_id, decision: 'same', reason: 'One name, one year.' })
}

/** Somebody else may act for a family; it has a draft and a petition that was sent. */
async function petitions () {
  const family = await Official.of('family', 'KZ')
  const office_id = await family.office('KZ-GP')
  const persons = [{ claimed_name: 'Мұрат Сейітұлы', kinship: 'grandchild', birth: '1898' }]
  const statement = 'Атамды ақтауды сұраймын.'
  await family.post('/petitions', { office_id, statement, persons })
  await family.post('/petitions', { office_id, statement, persons, submit: true })
  const day = years => {
    const date = new Date()
    date.setUTCFullYear(date.getUTCFullYear() + years)
    return date.toISOString().slice(0, 10)
  }
  await family.post('/representations', {
    representative_email: 'nurlan.murat@example.org',
    representative_name: 'Нұрлан Мұратұлы',
    reference: 'Нотариус, № 12',
    valid_from: day(0),
    valid_to: day(1)
  })
}

/** Cases of Kyrgyzstan, one at each stop between the letter and the certificate. */
async function cases () {
  const family = await Official.of('family', 'KG')
  const clerk = await Official.of('registry clerk', 'KG-GP')
  const next = async () => await sent(family)
  const stop = async () => await examine(await next())

  const card = await compared(clerk, `/petitions/${await next()}`)
  await clerk.post('/petitions', {
    applicant: { full_name: 'Исакова Айгүл', address: 'Бишкек' },
    statement: 'Чоң атамды актоону суранам.',
    persons: [{ claimed_name: NAME, kinship: 'grandchild' }]
  })
  const registered = `/petitions/${await next()}`
  await clerk.get(`${registered}/duplicates`)
  await clerk.change(registered, `${registered}/register`)

  const waiting = await stop()
  const [{ person_id }] = (await waiting.officer.get(`${waiting.path}/subjects`)).items
  await waiting.officer.post('/card-decisions', { person_id, card_id: card, decision: 'same', reason: 'The same year.' })
  await ask(waiting)
  await waiting.officer.post(`${waiting.path}/evidence`, {
    kind: 'photograph', description: 'A photograph of 1930', source: 'the family'
  })

  const drafted = await stop()
  await askArchive(drafted)
  await drafted.officer.change(drafted.path, `${drafted.path}/conclusions`, {
    kind: 'positive', findings: ['no_corroboration'], reasoning: 'Nothing proves it.'
  })

  const at = async () => {
    const course = await stop()
    await askArchive(course)
    return course
  }
  const filed = await file(await at())
  const heard = await file(await at())
  await accept(filed.court)
  await sit(heard.court, await accept(heard.court))

  const ruled = await file(await at())
  const courtClerk = await accept(ruled.court)
  await sit(ruled.court, courtClerk)
  await enter(ruled.court, courtClerk, '7-2022')

  const yesterday = before(new Date().toISOString().slice(0, 10), 1)
  const judge = await Official.of('judge', 'KG-SC')
  for (const [number, appeals] of [['9-2026', false], ['10-2026', true]]) {
    const petition = await next()
    const course = await examine(petition)
    await askArchive(course)
    const { court, subjects } = await file(course)
    const clerk = await accept(court)
    await sit(court, clerk, yesterday)
    const of = await enter(court, clerk, number, yesterday)
    await judge.change(of, `${of}/confirm`)
    if (appeals) await family.change(of, `${of}/appeals`, { petition_id: petition, subjects, complaint: 'One more name.' })
  }

  const petition = await next()
  const certified = await examine(petition)
  await askArchive(certified)
  const [subject] = await rule(certified, '8-2022')
  await issue(certified, petition, subject)
  return heard.court
}

/** A card was decided about; yields its id. */
async function compared (clerk, petition) {
  const found = await until('the cards of a petition', async () => {
    const { persons } = await clerk.get(`${petition}/cards`)
    return persons.find(one => one.cards.length > 0)
  })
  const card_id = found.cards[0].card.id
  await clerk.post('/card-decisions', {
    petition_person_id: found.petition_person_id, card_id, decision: 'same', reason: 'The same year.'
  })
  return card_id
}

/** Everything that there are pages about; yields the case in which a ruling can be entered. */
export async function scenes () {
  const card = await cards('KG-SCENE')
  const [heard] = await Promise.all([cases(), petitions()])
  // A card that comes after the petitions is told to their office.
  await linked(card, await cards('KG-SCENE-LATER'))
  const clerk = await Official.of('registry clerk', 'KG-GP')
  await until('a task', async () => (await clerk.get('/tasks')).items.length > 0)
  return heard
}
