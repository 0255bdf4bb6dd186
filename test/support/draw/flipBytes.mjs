/**
 * Flips a bit of bytes of a round's file, one byte at a time, and asks the verifier each time: node flipBytes.mjs with one JSON
 * argument {"files":{…}, "change":"bundle", "every":1}. Prints how many changes there were and the places of those that
 * were not found.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { verifyDraw } from '../../../tools/verify-draw.mjs';

const { files, change, every } = JSON.parse(process.argv[2]);
const sound = readFileSync(files[change]);
const copy = `${files[change]}.changed`;
const unnoticed = [];
let changes = 0;
for (let place = 0; place < sound.length; place += every) {
  const bytes = Buffer.from(sound);
  bytes[place] ^= 1 << (place % 8);
  writeFileSync(copy, bytes);
  const { faults } = await verifyDraw({ ...files, [change]: copy });
  changes += 1;
  if (faults.length === 0) unnoticed.push(place);
}
console.log(JSON.stringify({ changes, unnoticed }));
