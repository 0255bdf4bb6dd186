#!/usr/bin/env node
/**
 * Verifies an exported log of accesses with the public key alone: node tools/verify-log.mjs bundle.ndjson public.key
 * One file without dependencies, so that whoever doubts the hub can read it and run it anywhere (Node.js 18 or later).
 * The format is described in docs/access-log.md: RFC 6962 hashes, C2SP checkpoints, Ed25519.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const NAME = 'market-supervision-hub/access-log';
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const nodeHash = (left, right) => sha256(Buffer.from([1]), left, right);

/** Bytes of a base64 text in its one spelling; undefined for any other. */
function base64(text) {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

/** Reads a key written name+hash+base64(0x01 || key). Throws when it is none. */
export function readKey(text) {
  const [, name, hash, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)\n?$/u.exec(text) ?? [];
  const bytes = base64(encoded ?? '');
  if (bytes?.length !== 33 || bytes[0] !== 1) throw new Error('not a public key in the form name+hash+key');
  const id = sha256(`${name}\n`, bytes).subarray(0, 4);
  if (id.toString('hex') !== hash) throw new Error('the hash in the public key is not that of the key');
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)]);
  return { name, id, key: createPublicKey({ key: der, format: 'der', type: 'spki' }) };
}

/** The size and root that a checkpoint tells, or a sentence on why it is not believed. */
function readCheckpoint(note, { name, id, key }) {
  const [, text, origin, size, root, signer, encoded] =
    /^((.+)\n(0|[1-9]\d{0,14})\n(\S+)\n)\n— (\S+) (\S+)\n$/u.exec(note) ?? [];
  const rootHash = base64(root ?? '');
  const sealed = base64(encoded ?? '');
  if (text === undefined || rootHash?.length !== 32 || sealed?.length !== 68) return 'is not written as one';
  if (origin !== name || signer !== name || !sealed.subarray(0, 4).equals(id)) return 'is not of this key';
  if (!verify(null, Buffer.from(text), key, sealed.subarray(4))) return 'has a wrong signature';
  return { size: Number(size), root: rootHash };
}

/** The right edge of a growing tree. */
class Tree {
  peaks = [];
  size = 0;

  add(leaf) {
    let hash = sha256(Buffer.from([0]), leaf);
    for (let n = this.size; n % 2 === 1; n = (n - 1) / 2) hash = nodeHash(this.peaks.pop(), hash);
    this.peaks.push(hash);
    this.size += 1;
  }

  root() {
    return this.peaks.length === 0 ? sha256('') : this.peaks.reduceRight((right, left) => nodeHash(left, right));
  }
}

function* linesOf(pieces) {
  let rest = Buffer.alloc(0);
  for (const piece of pieces) {
    rest = Buffer.concat([rest, piece]);
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      yield rest.subarray(0, end);
      rest = rest.subarray(end + 1);
    }
  }
  if (rest.length > 0) throw new Error('the file does not end with a line feed');
}

function parseJson(line, number) {
  try {
    return JSON.parse(line.toString('utf8'));
  } catch {
    throw new Error(`line ${number} is no JSON`);
  }
}

function requireSame(line, text, number) {
  if (!Buffer.from(text).equals(line)) throw new Error(`line ${number} is not written as the format has it`);
}

function readHeader(line) {
  const header = parseJson(line, 1) ?? {};
  requireSame(line, JSON.stringify({ bundle: NAME, v: 1, size: header.size, checkpoints: header.checkpoints }), 1);
  return header;
}

/** Holds the tree against a checkpoint; `since` is the size of the last that was right. */
function checkCheckpoint(line, number, { tree, since, key }) {
  const note = String(parseJson(line, number)?.checkpoint);
  requireSame(line, `{"checkpoint":${JSON.stringify(note)}}`, number);
  const checkpoint = readCheckpoint(note, key);
  const place = `the checkpoint after ${tree.size} records (line ${number})`;
  if (typeof checkpoint === 'string') throw new Error(`${place} ${checkpoint}`);
  if (checkpoint.size !== tree.size) throw new Error(`${place} is one of ${checkpoint.size} records`);
  if (!checkpoint.root.equals(tree.root())) {
    throw new Error(`records ${since} to ${tree.size - 1} are not those that were signed`);
  }
}

function addLeaf(line, number, tree) {
  const prefix = Buffer.from(`{"index":${tree.size},"leaf":`);
  const isLeaf = line.subarray(0, prefix.length).equals(prefix) && line[line.length - 1] === 0x7d;
  if (!isLeaf) throw new Error(`line ${number} is not record ${tree.size}`);
  tree.add(line.subarray(prefix.length, -1));
}

function follow(pieces, key) {
  const tree = new Tree();
  let [number, since, checkpoints, header] = [0, 0, 0, undefined];
  for (const line of linesOf(pieces)) {
    number += 1;
    if (number === 1) header = readHeader(line);
    else if (line.subarray(0, 14).toString('latin1') === '{"checkpoint":') {
      checkCheckpoint(line, number, { tree, since, key });
      since = tree.size;
      checkpoints += 1;
    } else addLeaf(line, number, tree);
  }
  if (!header) throw new Error('the file is empty');
  if (header.size !== tree.size || header.checkpoints !== checkpoints) {
    throw new Error(
      `the header tells ${header.size} records and ${header.checkpoints} checkpoints, there are ${tree.size} and ${checkpoints}`,
    );
  }
  if (since !== tree.size) throw new Error(`records ${since} to ${tree.size - 1} are under no checkpoint`);
  return { valid: true, text: `${tree.size} records under ${checkpoints} checkpoints` };
}

/** Verifies the bytes of a bundle, given in pieces, under the text of a public key. */
export function verifyBundle(pieces, keyText) {
  try {
    return follow(pieces, readKey(keyText));
  } catch (error) {
    return { valid: false, text: error.message };
  }
}

function* piecesOf(file) {
  const source = openSync(file, 'r');
  try {
    for (;;) {
      const piece = Buffer.alloc(1 << 20);
      const length = readSync(source, piece);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(source);
  }
}

function main([bundle, keyFile, ...more]) {
  if (!bundle || !keyFile || more.length > 0) {
    console.error('usage: node verify-log.mjs BUNDLE PUBLIC-KEY-FILE');
    return 2;
  }
  const { valid, text } = verifyBundle(piecesOf(bundle), readFileSync(keyFile, 'utf8'));
  console.log(`${valid ? 'VALID' : 'INVALID'}: ${text}`);
  return valid ? 0 : 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = main(process.argv.slice(2));
}
