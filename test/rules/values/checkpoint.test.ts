import { generateKeyPairSync } from 'node:crypto';
import { openCheckpoint, parseCheckpoint, signCheckpoint } from '../../../kernel/values/checkpoint';
import { leafHash } from '../../../kernel/values/merkle';
import { formatVerifierKey, openNote, parseVerifierKey, verifierOf } from '../../../kernel/values/signedNote';

/** The note and the key in the documentation of Go's package golang.org/x/mod/sumdb/note. */
const KNOWN_KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const KNOWN_TEXT =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const KNOWN_NOTE = `${KNOWN_TEXT}
— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;

const signer = { name: 'example.org/log', privateKey: generateKeyPairSync('ed25519').privateKey };
const key = verifierOf(signer);
const root = leafHash('a');

describe('a signed note', () => {
  it('of another implementation is believed under its key', () => {
    expect(openNote(KNOWN_NOTE, parseVerifierKey(KNOWN_KEY))).toEqual({ text: KNOWN_TEXT });
  });

  it.each([
    ['a changed text', KNOWN_NOTE.replace('think', 'thinq'), 'BAD_SIGNATURE'],
    ['another name', KNOWN_NOTE.replace('— PeterNeumann', '— PaulNeumann'), 'OTHER_KEY'],
    ['another key', KNOWN_NOTE.replace('x08go', 'y08go'), 'OTHER_KEY'],
    ['base64 with idle bits', KNOWN_NOTE.replace('nAM=', 'nAN='), 'MALFORMED'],
    ['a second signature', `${KNOWN_NOTE}— PeterNeumann x08go\n`, 'MALFORMED'],
    ['no last line feed', KNOWN_NOTE.slice(0, -1), 'MALFORMED'],
    ['nothing', '', 'MALFORMED'],
  ])('with %s is not believed', (_, note, fault) => {
    expect(openNote(note, parseVerifierKey(KNOWN_KEY))).toEqual({ fault });
  });

  it('has keys that read back as they were written, and no other spelling of them', () => {
    expect(formatVerifierKey(parseVerifierKey(KNOWN_KEY))).toBe(KNOWN_KEY);
    expect(parseVerifierKey(formatVerifierKey(key))).toEqual(key);
    const wrong = ['', 'name', KNOWN_KEY.replace('c74', 'd74'), KNOWN_KEY.replace('+ARpc', '+AxpC'), `${KNOWN_KEY} `];
    for (const text of wrong) {
      expect(() => parseVerifierKey(text)).toThrow(expect.objectContaining({ code: 'LOG_KEY_INVALID' }));
    }
  });
});

describe('a checkpoint', () => {
  const note = signCheckpoint({ size: 5, root }, signer);

  it('is three lines under one signature and tells what was signed', () => {
    expect(note.split('\n').slice(0, 4)).toEqual([signer.name, '5', root.toString('base64'), '']);
    expect(openCheckpoint(note, key)).toEqual({ origin: signer.name, size: 5, root });
  });

  it('is not believed after a change of any one character', () => {
    for (let at = 0; at < note.length; at++) {
      const other = note.charAt(at) === 'A' ? 'B' : 'A';
      expect(openCheckpoint(note.slice(0, at) + other + note.slice(at + 1), key)).toHaveProperty('fault');
    }
  });

  it.each([
    ['a size with a zero before it', `o\n05\n${root.toString('base64')}\n`],
    ['a negative size', `o\n-5\n${root.toString('base64')}\n`],
    ['a size past all counting', `o\n9007199254740993\n${root.toString('base64')}\n`],
    ['a short root', 'o\n5\nAAAA\n'],
    ['a line more', `o\n5\n${root.toString('base64')}\nmore\n`],
    ['no origin', `\n5\n${root.toString('base64')}\n`],
  ])('with %s is no checkpoint', (_, text) => {
    expect(parseCheckpoint(text)).toBeUndefined();
  });

  it('of another log is not believed under this key', () => {
    const foreign = signCheckpoint({ size: 5, root }, { ...signer, name: 'other' });
    expect(openCheckpoint(foreign, key)).toEqual({ fault: 'OTHER_KEY' });
  });
});
