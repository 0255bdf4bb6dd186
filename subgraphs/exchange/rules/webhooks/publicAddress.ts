type Range = readonly [address: string, bits: number];

/** IANA IPv4 special-purpose registry, multicast, reserved, and the addresses under which clouds tell secrets. */
const UNFIT_V4: readonly Range[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Global unicast, which leaves out loopback, link-local, unique local, multicast and every form that holds an IPv4. */
const GLOBAL_V6: Range = ['2000::', 3];
/** What of global unicast is no host of its own: Teredo and its like, documentation, 6to4. */
const UNFIT_V6: readonly Range[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
];

const V4 = /^(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})$/;
const GROUP = /^[0-9a-f]{1,4}$/i;
const GROUPS = 8;

function bytesOfV4(text: string): number[] | undefined {
  const bytes = V4.exec(text)?.slice(1).map(Number);
  return bytes?.every((byte) => byte <= 255) ? bytes : undefined;
}

/** The groups of one side of `::`; an IPv4 at its end counts as two. */
function groupsOf(side: string): number[] | undefined {
  if (side === '') return [];
  const found: number[] = [];
  const parts = side.split(':');
  for (const [at, part] of parts.entries()) {
    const [a, b, c, d] = at === parts.length - 1 ? (bytesOfV4(part) ?? []) : [];
    if (a !== undefined && b !== undefined && c !== undefined && d !== undefined) found.push(a * 256 + b, c * 256 + d);
    else if (GROUP.test(part)) found.push(Number.parseInt(part, 16));
    else return undefined;
  }
  return found;
}

function bytesOfV6(text: string): number[] | undefined {
  const [head = '', tail, ...more] = text.split('::');
  const before = groupsOf(head);
  const after = tail === undefined ? [] : groupsOf(tail);
  if (!before || !after || more.length > 0) return undefined;
  const missing = GROUPS - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...before, ...Array.from({ length: missing }, () => 0), ...after];
  return groups.flatMap((group) => [group >> 8, group & 0xff]);
}

const bytesOf = (text: string): number[] | undefined => bytesOfV4(text) ?? bytesOfV6(text);

const bitsOf = (bytes: readonly number[]): string => bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');

function isWithin(bytes: readonly number[], [address, bits]: Range): boolean {
  return bitsOf(bytes).startsWith(bitsOf(bytesOf(address) ?? []).slice(0, bits));
}

/**
 * Whether an address is one of the public network
 *
 * A department chooses where its changes are sent; it must not make the exchange speak to machines inside the data
 * centre that trust it. What is not known to be public is not: private and shared ranges, loopback, link-local with the
 * metadata of clouds, multicast, documentation, and every IPv6 form in which an IPv4 address can hide.
 *
 * RFC 6890; 《数据安全法》第二十七条
 */
export function isPublicAddress(text: string): boolean {
  const v4 = bytesOfV4(text);
  if (v4) return !UNFIT_V4.some((range) => isWithin(v4, range));
  const v6 = bytesOfV6(text);
  return v6 !== undefined && isWithin(v6, GLOBAL_V6) && !UNFIT_V6.some((range) => isWithin(v6, range));
}
