// edtf.js's side: peer.mjs FOLDER FILE ROUNDS prints milliseconds of parsing, of comparing, and the count compared.
import { readFileSync } from 'node:fs'
const [folder, file, rounds] = process.argv.slice(2)
const { default: edtf } = await import(`${folder}/index.js`)
const texts = readFileSync(file, 'utf8').trimEnd().split('\n')
for (let round = 0; round < Number(rounds); round++) {
  const start = performance.now()
  const dates = texts.map((text) => edtf(text))
  const middle = performance.now()
  let before = 0
  for (let i = 0; i + 1 < dates.length; i++) if (dates[i].max < dates[i + 1].min) before++
  const end = performance.now()
  console.log((middle - start).toFixed(3), (end - middle).toFixed(3), before)
}
