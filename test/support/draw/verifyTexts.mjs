/**
 * Asks the verifier about many texts of one file of a round: node verifyTexts.mjs with one JSON argument {"files":{…},
 * "change":"bundle","texts":FILE}, FILE being a list of texts as JSON. Prints the places of those that it found VALID.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { verifyDraw } from '../../../tools/verify-draw.mjs';

const { files, change, texts } = JSON.parse(process.argv[2]);
const copy = `${files[change]}.changed`;
const valid = [];
for (const [place, text] of JSON.parse(readFileSync(texts, 'utf8')).entries()) {
  writeFileSync(copy, text);
  const { faults } = await verifyDraw({ ...files, [change]: copy });
  if (faults.length === 0) valid.push(place);
}
console.log(JSON.stringify(valid));
