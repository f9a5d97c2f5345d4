// How a petition in Kyrgyzstan goes on after it was sent: the parts of the officials.

import { Official, until } from './api.mjs'

/** The registry clerk registers it, a senior prosecutor opens the review, an officer examines. */
export async function examine (petition) {
  const clerk = await Official.of('registry clerk', 'KG-GP')
  const senior = await Official.of('senior prosecutor', 'KG-GP')
  const officer = await Official.of('case officer', 'KG-GP')
  const of = `/petitions/${petition}`
  await clerk.get(`${of}/duplicates`)
  const view = await clerk.change(of, `${of}/register`)
  const [assigned] = await senior.colleagues('case_officer')
  const subject = {
    petition_person_id: view.persons[0].id,
    class: 'extrajudicial',
    unconditional: false,
    new_act: { body: 'Тройка НКВД', decided: '1938', charge: 'шпионаж', measure: 'ВМН', source: 'test' }
  }
  const title = 'Petition of a granddaughter'
  const review = await senior.change(of, `${of}/review`, { title, assign_to: assigned, subjects: [subject] })
  const path = `/reviews/${review.id}`
  const [{ person_id: person }] = (await officer.get(`${path}/subjects`)).items
  await officer.change(`/persons/${person}`, `/persons/${person}/names`, {
    name: { raw: view.persons[0].claimed_name, kind: 'in_file', source: 'test' }
  })
  await officer.change(path, `${path}/begin-evidence`)
  return { clerk, senior, officer, path, review: review.id, number: view.number }
}

/** An archive is asked. */
export async function ask ({ officer, path }) {
  const asked = await officer.change(path, `${path}/archive-requests`, {
    addressee_kind: 'own', archive_id: await officer.office('KG-GKNB'), question: 'Is there a file?', send: true
  })
  return `/archive-requests/${asked.id}`
}

/** An archive is asked and answers; then the examination begins. */
export async function askArchive (course) {
  const { officer, path } = course
  const archivist = await Official.of('archive officer', 'KG-GKNB')
  const of = await ask(course)
  await archivist.change(of, `${of}/answer`, { answer: 'positive', text: 'A file of 1938 is held.' })
  await officer.change(path, `${path}/begin-examination`)
}

/** The case is brought before the Supreme Court. */
export async function file ({ senior, path }) {
  const subjects = (await senior.get(`${path}/subjects`)).items.map(one => one.id)
  const [drafter] = await senior.colleagues('case_officer')
  const filed = await senior.change(path, `${path}/protests`, {
    court_id: await senior.office('KG-SC'), subjects, kind: 'representation', text: 'New circumstances.', drafted_by: drafter
  })
  return { court: `/court-cases/${filed.court_case_id}`, subjects }
}

/** The court takes it up and names its judges. */
export async function accept (court) {
  const clerk = await Official.of('court clerk', 'KG-SC')
  await clerk.change(court, `${court}/accept`)
  await clerk.change(court, `${court}/panel`, { judges: await clerk.colleagues('judge') })
  return clerk
}

/** The day of the course's ruling, years ago: nobody can appeal any more. */
const RULED = '2022-02-28'

/** Another day, so many before this one. */
export function before (day, days) {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - days)
  return date.toISOString().slice(0, 10)
}

/** The court sits. */
export async function sit (court, clerk, day = RULED) {
  await clerk.change(court, `${court}/hearings`, {
    scheduled_for: `${day}T10:00:00+06:00`, announced_on: before(day, 30), place: 'Hall 1'
  })
}

/** The clerk enters that everybody is rehabilitated. */
export async function enter (court, clerk, number, day = RULED) {
  const view = await clerk.get(court)
  const outcomes = view.subjects.map(one => ({
    subject_id: one.id, outcome: 'rehabilitated', findings: ['no_corroboration'], operative_text: 'Rehabilitated.'
  }))
  const ruling = await clerk.post(`${court}/rulings`, {
    version: view.version, number, ruled_on: day, text: 'Ruling.', composition: 'The panel',
    attendance: 'The prosecutor', outcomes
  })
  return `/rulings/${ruling.id}`
}

/** The court hears it and rehabilitates; the ruling is in force. */
export async function rule (course, number = '1-2022') {
  const { court, subjects } = await file(course)
  const clerk = await accept(court)
  await sit(court, clerk)
  const of = await enter(court, clerk, number)
  const judge = await Official.of('judge', 'KG-SC')
  await judge.change(of, `${of}/confirm`)
  await until('the ruling in force', async () => (await judge.get(court)).subjects.every(one => one.state === 'decided'))
  return subjects
}

/** The certificate is issued to the applicant. */
export async function issue ({ senior, clerk, path }, petition, subject) {
  const { applicant } = await clerk.get(`/petitions/${petition}`)
  const wanted = { subject_id: subject, holder_id: applicant.id, language: 'ky' }
  const issued = await senior.change(path, `${path}/certificates`, { certificates: [wanted] })
  return `/certificates/${issued.certificates[0]}`
}

/** The certificate is issued to the applicant and delivered. */
export async function certify (course, petition, subject) {
  const { senior, clerk } = course
  const of = await issue(course, petition, subject)
  const { content } = await senior.get(of)
  await clerk.change(of, `${of}/deliver`, { delivered_on: content.date, how: 'Registered post' })
  return of.split('/').pop()
}

/** A list of so many people of one file, from the order to the hearing at the Supreme Court of Uzbekistan. */
export async function hearMany (count, title) {
  const senior = await Official.of('senior prosecutor', 'UZ-GP')
  const officer = await Official.of('case officer', 'UZ-GP')
  const clerk = await Official.of('court clerk', 'UZ-SC')
  const [assigned] = await senior.colleagues('case_officer')
  const batch = await senior.post('/batches', { kind: 'ex_officio_list', title, source: 'order' })
  const review = await senior.post('/reviews', {
    order_reference: 'order', title, batch_id: batch.id, assign_to: assigned
  })
  const path = `/reviews/${review.id}`
  const rows = Array.from({ length: count }, (_, at) =>
    `${title} ${String(at + 1).padStart(3, '0')},yes,Тройка ПП ОГПУ в Средней Азии,Ташкент,UZ-TK,1937,extract,Archive,${title},1,1`)
  const list = ['name,placeholder,body,seat,seat_now,decided,source,holder,fond,opis,delo', ...rows, ''].join('\n')
  const { version } = await officer.get(path)
  await officer.send('POST', `${path}/subjects/import?version=${version}&dry_run=false`, list, 'text/csv')
  await officer.change(path, `${path}/begin-evidence`)
  const archivist = await Official.of('archive officer', 'UZ-SGB')
  const asked = await officer.change(path, `${path}/archive-requests`, {
    addressee_kind: 'own', archive_id: await officer.office('UZ-SGB'), question: 'What is held?', send: true
  })
  const request = `/archive-requests/${asked.id}`
  await archivist.change(request, `${request}/answer`, { answer: 'positive', text: 'Only an extract.' })
  await officer.change(path, `${path}/begin-examination`)
  const subjects = []
  for (let after = ''; after !== null;) {
    const page = await senior.get(`${path}/subjects?limit=200${after}`)
    subjects.push(...page.items.map(one => one.id))
    after = page.next ? `&after=${page.next}` : null
  }
  const filed = await senior.change(path, `${path}/protests`, {
    court_id: await senior.office('UZ-SC'), subjects, kind: 'protest', text: 'No verdict exists.', drafted_by: assigned,
    motion_text: 'The term expired long ago.'
  })
  const court = `/court-cases/${filed.court_case_id}`
  await clerk.change(court, `${court}/accept`)
  await clerk.change(court, `${court}/panel`, { judges: await clerk.colleagues('judge') })
  await clerk.change(court, `${court}/hearings`, {
    scheduled_for: '2021-08-25T10:00:00+05:00', announced_on: '2021-08-10', place: 'Hall 1'
  })
  return { court, subjects, judge: await Official.of('judge', 'UZ-SC') }
}
