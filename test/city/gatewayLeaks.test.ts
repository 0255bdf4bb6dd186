import dns from 'node:dns';
import { Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import pino from 'pino';
import { openPlantedCity, PLANTED_PROFILE, PLANTED_USCC, type PlantedCity } from '../support/plantedCity';

const SECRETS =
  /postgres:|10\.0\.0\.5|secret|constraint|duplicate key|node_modules|at \w+ \(|ECONN|_entities|serviceName|stack/;

let city: PlantedCity;
let logged: string;
beforeAll(async () => {
  const sink = new PassThrough();
  logged = '';
  sink.on('data', (chunk) => {
    logged += chunk;
  });
  city = await openPlantedCity({ log: pino({ level: 'info' }, sink) as never });
});
afterAll(() => city.close());

const lines = () =>
  logged
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('what clients never see', () => {
  it('masks the words of a database behind an incident number', async () => {
    const { body } = await city.ask('query L($how: String!) { leak(how: $how) }', { how: 'entity_pkey' });
    expect(body).toMatchObject({ data: { leak: null }, errors: [{ path: ['leak'] }] });
    expect(body.errors[0].extensions).toEqual({
      code: 'INTERNAL',
      incident: expect.stringMatching(/^[0-9a-f-]{36}$/),
      silo: 'credit',
      message_zh: expect.any(String),
      mend: expect.any(Object),
    });
    expect(JSON.stringify(body)).not.toMatch(SECRETS);
  });

  it.each(['broken', 'without database'] as const)('tells no address of a silo that is %s', async (mood) => {
    for (const silo of [city.silos.credit, city.silos.inspection]) {
      silo.mood = mood;
      const { body } = await city.ask(PLANTED_PROFILE, { uscc: PLANTED_USCC });
      silo.mood = 'sound';
      expect(body.data.marketEntity.openCaseCount).toBe(1);
      const own = body.errors.filter((e: { extensions: { silo: string } }) => e.extensions.silo === silo.name);
      expect(own[0].extensions.code).toBe('SILO_DOWN');
      expect(JSON.stringify(body)).not.toMatch(SECRETS);
    }
  });

  it('does not show a silo that answers nonsense', async () => {
    const { process } = city.silos.enforcement;
    const answers: unknown[] = [
      null,
      { data: { _entities: 'x' }, extensions: { asOf: null } },
      { data: { _entities: [] }, extensions: { asOf: null } },
      {
        data: null,
        errors: [{ message: 'secret', extensions: { code: 'X', stack: 'at f (a.js)' } }],
        extensions: { asOf: null },
      },
      { data: null, errors: [{ message: 'secret' }], extensions: { asOf: null } },
      { data: null, errors: 'secret', extensions: { asOf: null } },
      { data: null },
    ];
    for (const nonsense of answers) {
      city.silos.enforcement.process = async () => nonsense as never;
      const { status, body } = await city.ask(PLANTED_PROFILE, { uscc: PLANTED_USCC });
      expect([status, body.data?.marketEntity.inspectionCount, body.data?.marketEntity.openCaseCount]).toEqual([
        200,
        3,
        null,
      ]);
      expect(JSON.stringify(body)).not.toMatch(SECRETS);
    }
    city.silos.enforcement.process = process;
  });

  it('asks a silo that does not know its key, and tells clients no more than that it is down', async () => {
    const { process } = city.silos.inspection;
    city.silos.inspection.process = (request) => process({ ...request, assertion: 'a.b.c' });
    const { body } = await city.ask(PLANTED_PROFILE, { uscc: PLANTED_USCC });
    city.silos.inspection.process = process;
    const codes = body.errors.map((e: { extensions: { code: string } }) => e.extensions.code);
    expect(codes).toContain('SILO_DOWN');
    expect(codes).not.toContain('NOT_THE_GATEWAY');
  });
});

describe('what leaves the machine', () => {
  it('is nothing: every connection of a gateway from start to stop goes to this machine', async () => {
    const connect = jest.spyOn(Socket.prototype, 'connect');
    const lookups = jest.spyOn(dns, 'lookup');
    const own = await openPlantedCity();
    await own.ask(PLANTED_PROFILE, { uscc: PLANTED_USCC });
    await own.close();
    const hosts = connect.mock.calls.flat(2).flatMap((to) => (to as { host?: string } | null)?.host ?? []);
    expect(hosts.length).toBeGreaterThan(0);
    expect(new Set(hosts)).toEqual(new Set(['127.0.0.1']));
    expect(lookups.mock.calls.map(([host]) => host).filter((host) => String(host) !== '127.0.0.1')).toEqual([]);
    expect(process.env.APOLLO_TELEMETRY_DISABLED).toBe('1');
    jest.restoreAllMocks();
  });
});

describe('what the log holds', () => {
  it('has one line for an operation: who, which, which silos, how long; no variables and no token', async () => {
    const token = await city.token('case-officer');
    logged = '';
    await city.ask(PLANTED_PROFILE, { uscc: PLANTED_USCC }, { authorization: `Bearer ${token}` });
    const operations = lines().filter(({ msg }) => msg === 'operation');
    expect(operations).toEqual([
      expect.objectContaining({
        operation: 'Profile',
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        operationId: expect.any(String),
        subject: 'case-officer',
        department: 'SAMR',
        milliseconds: expect.any(Number),
        cost: expect.any(Number),
        silos: expect.arrayContaining([
          { silo: 'credit', status: 'ok', asOf: expect.any(String), milliseconds: expect.any(Number) },
        ]),
      }),
    ]);
    expect(logged).not.toContain(PLANTED_USCC);
    expect(logged).not.toContain(token);
  });

  it('has what really happened when a silo did not answer', async () => {
    logged = '';
    city.silos.credit.process = async () => {
      throw new Error('the disk is full');
    };
    await city.ask(PLANTED_PROFILE, { uscc: PLANTED_USCC });
    expect(lines()).toContainEqual(
      expect.objectContaining({
        msg: 'silo did not answer',
        silo: 'credit',
        reason: expect.stringContaining('the disk is full'),
      }),
    );
  });

  it('has the codes of what was refused', async () => {
    logged = '';
    await city.ask('{ nothing }');
    await city.post('{');
    expect(lines()).toMatchObject([
      { msg: 'operation', codes: ['BAD_OPERATION'], subject: 'public' },
      { msg: 'refused', code: 'MALFORMED_JSON' },
    ]);
  });
});
