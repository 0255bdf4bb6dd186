import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isIPv4 } from 'node:net';

/** A certificate with its private key, in PEM. */
export interface Certified {
  readonly cert: string;
  readonly key: string;
}

/** An authority that this run made for itself. */
export interface Authority extends Certified {
  /** A certificate for hosts, by name or IPv4 address; one that ended an hour ago where told so. */
  issue(hosts: readonly string[], options?: { readonly expired?: boolean }): Certified;
}

const TAG = {
  bool: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  text: 0x0c,
  time: 0x17,
  sequence: 0x30,
  set: 0x31,
} as const;
const HOUR_MS = 3_600_000;

function lengthOf(size: number): Buffer {
  if (size < 0x80) return Buffer.from([size]);
  const digits = Buffer.from(size.toString(16).padStart(size > 0xff ? 4 : 2, '0'), 'hex');
  return Buffer.concat([Buffer.from([0x80 | digits.length]), digits]);
}

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content]);
}

function sevenBits(arc: number): number[] {
  const digits = [arc & 0x7f];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) digits.unshift((rest & 0x7f) | 0x80);
  return digits;
}

function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return der(TAG.oid, Buffer.from([first * 40 + second, ...rest.flatMap(sevenBits)]));
}

const ECDSA_SHA256 = der(TAG.sequence, oid('1.2.840.10045.4.3.2'));
const nameOf = (text: string): Buffer =>
  der(TAG.sequence, der(TAG.set, der(TAG.sequence, oid('2.5.4.3'), der(TAG.text, Buffer.from(text)))));
const timeOf = (moment: number): Buffer => {
  const digits = new Date(moment).toISOString().replaceAll(/[-:T]|\.\d+/g, '');
  return der(TAG.time, Buffer.from(digits.slice(2)));
};
const extension = (id: string, content: Buffer, critical = false): Buffer =>
  der(TAG.sequence, oid(id), ...(critical ? [der(TAG.bool, Buffer.from([0xff]))] : []), der(TAG.octets, content));
const isAuthority = (): Buffer => extension('2.5.29.19', der(TAG.sequence, der(TAG.bool, Buffer.from([0xff]))), true);
const forHosts = (hosts: readonly string[]): Buffer => {
  const names = hosts.map((host) =>
    isIPv4(host) ? der(0x87, Buffer.from(host.split('.').map(Number))) : der(0x82, Buffer.from(host)),
  );
  return extension('2.5.29.17', der(TAG.sequence, ...names));
};

interface Wanted {
  readonly subject: string;
  readonly issuer: string;
  readonly publicKey: KeyObject;
  readonly signedBy: KeyObject;
  readonly ends: number;
  readonly extensions: readonly Buffer[];
}

/** A certificate of version 3 (RFC 5280), signed by ECDSA over SHA-256. */
function certificate({ subject, issuer, publicKey, signedBy, ends, extensions }: Wanted): string {
  const body = der(
    TAG.sequence,
    der(0xa0, der(TAG.integer, Buffer.from([2]))),
    der(TAG.integer, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_SHA256,
    nameOf(issuer),
    der(TAG.sequence, timeOf(ends - 24 * HOUR_MS), timeOf(ends)),
    nameOf(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(TAG.sequence, ...extensions)),
  );
  const sealed = der(TAG.bits, Buffer.from([0]), sign('sha256', body, signedBy));
  const lines =
    der(TAG.sequence, body, ECDSA_SHA256, sealed)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

const keyPair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pemOf = (key: KeyObject): string => String(key.export({ type: 'pkcs8', format: 'pem' }));

/** Makes an authority, whose certificates only those believe who were given its own. */
export function makeAuthority(name: string): Authority {
  const own = keyPair();
  const signed = { issuer: name, signedBy: own.privateKey };
  return {
    key: pemOf(own.privateKey),
    cert: certificate({
      ...signed,
      subject: name,
      publicKey: own.publicKey,
      ends: Date.now() + HOUR_MS,
      extensions: [isAuthority()],
    }),
    issue(hosts, { expired = false } = {}) {
      const pair = keyPair();
      const ends = Date.now() + (expired ? -HOUR_MS : HOUR_MS);
      const [subject = ''] = hosts;
      const parts = { subject, publicKey: pair.publicKey, ends, extensions: [forHosts(hosts)] };
      return { key: pemOf(pair.privateKey), cert: certificate({ ...signed, ...parts }) };
    },
  };
}
