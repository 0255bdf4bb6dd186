import { BlockList } from 'node:net';
import { isPublicAddress } from '../../../../subgraphs/exchange/rules/webhooks/publicAddress';

const PUBLIC = ['8.8.8.8', '101.226.4.6', '172.32.0.1', '172.15.255.255', '100.63.255.255', '100.128.0.1', '11.0.0.0'];
const PUBLIC_V6 = ['2400:3200::1', '2606:4700:4700::1111', '2001:200::1', '240E:4::', '2620:4f:8001::1'];

const UNFIT = [
  ['this network', '0.0.0.0'],
  ['this network', '0.255.255.255'],
  ['private', '10.0.0.1'],
  ['private', '172.16.0.1'],
  ['private', '172.31.255.255'],
  ['private', '192.168.1.1'],
  ['shared by carriers', '100.64.0.1'],
  ['shared by carriers, with the metadata of a cloud', '100.100.100.200'],
  ['shared by carriers', '100.127.255.255'],
  ['loopback', '127.0.0.1'],
  ['loopback', '127.255.0.9'],
  ['link-local, with the metadata of clouds', '169.254.169.254'],
  ['the wire server of a cloud', '168.63.129.16'],
  ['protocol assignments', '192.0.0.192'],
  ['documentation', '192.0.2.1'],
  ['documentation', '198.51.100.7'],
  ['documentation', '203.0.113.7'],
  ['6to4 relays', '192.88.99.1'],
  ['benchmarks', '198.19.255.255'],
  ['multicast', '224.0.0.1'],
  ['multicast', '239.255.255.250'],
  ['reserved', '240.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['unspecified', '::'],
  ['loopback', '::1'],
  ['loopback written out', '0:0:0:0:0:0:0:1'],
  ['mapped loopback', '::ffff:127.0.0.1'],
  ['mapped loopback in hexadecimal', '::ffff:7f00:1'],
  ['mapped loopback in capitals', '::FFFF:7F00:0001'],
  ['mapped, even of a public one', '::ffff:8.8.8.8'],
  ['compatible loopback', '::127.0.0.1'],
  ['translated by NAT64', '64:ff9b::7f00:1'],
  ['translated by NAT64 locally', '64:ff9b:1::a00:1'],
  ['discard', '100::1'],
  ['unique local', 'fc00::1'],
  ['unique local, with the metadata of a cloud', 'fd00:ec2::254'],
  ['link-local', 'fe80::1'],
  ['link-local with a zone', 'fe80::1%eth0'],
  ['site-local', 'fec0::1'],
  ['multicast', 'ff02::1'],
  ['Teredo', '2001:0:1::1'],
  ['ORCHID', '2001:20::1'],
  ['documentation', '2001:db8::1'],
  ['documentation', '3fff:fff::1'],
  ['6to4 of a private one', '2002:7f00:1::'],
  ['segment routing', '5f00::1'],
] as const;

const UNREADABLE = [
  '',
  'localhost',
  '127.1',
  '0177.0.0.1',
  '2130706433',
  '1.2.3',
  '1.2.3.4.5',
  '256.1.1.1',
  '1.2.3.4 ',
];
const UNREADABLE_V6 = [
  ':',
  ':::',
  '1::2::3',
  '2400:3200',
  '2400:3200:0:0:0:0:0:0:1',
  '2400::g',
  '[2400::1]',
  '2400::1%1',
];

describe('数据安全法 27: addresses that webhooks may reach', () => {
  it.each([...PUBLIC, ...PUBLIC_V6])('lets pass %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each(UNFIT)('refuses %s: %s', (_what, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([...UNREADABLE, ...UNREADABLE_V6])('refuses what is no address in full form: "%s"', (text) => {
    expect(isPublicAddress(text)).toBe(false);
  });

  it('agrees with the runtime about the edges of every private range', () => {
    const list = new BlockList();
    for (const [net, bits] of [
      ['10.0.0.0', 8],
      ['172.16.0.0', 12],
      ['192.168.0.0', 16],
      ['100.64.0.0', 10],
    ] as const)
      list.addSubnet(net, bits);
    const edges = ['9.255.255.255', '10.0.0.0', '10.255.255.255', '11.0.0.0', '172.15.255.255', '172.16.0.0'];
    const further = [
      '172.31.255.255',
      '172.32.0.0',
      '192.167.255.255',
      '192.168.0.0',
      '192.168.255.255',
      '192.169.0.0',
    ];
    const shared = ['100.63.255.255', '100.64.0.0', '100.127.255.255', '100.128.0.0'];
    for (const edge of [...edges, ...further, ...shared])
      expect([edge, isPublicAddress(edge)]).toEqual([edge, !list.check(edge)]);
  });
});
