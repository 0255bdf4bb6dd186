import { setTimeout as delay } from 'node:timers/promises';
import { DEFAULT_LIMITS } from '../../gateway/gatewayConfig';
import { PROFILE_QUERY } from '../../gateway/http/explorerPage';
import { FACT_SILOS, type FactSiloName } from '../../kernel/values/silos';
import { DOCUMENTED_ENTITIES } from '../../tools/generate/documentedEntities';
import { openSeparateCity, type SeparateCity } from '../support/openSeparateCity';

const ANSWERED_WITHIN_MS = 2_500;
const OPEN_WITHIN_MS = 50;
const WHOLE_WITHIN_MS = 2_000;
const USCC = DOCUMENTED_ENTITIES[0]?.uscc ?? '';
const FIELDS_OF: Readonly<Record<FactSiloName, readonly string[]>> = {
  credit: ['name', 'status', 'registeredOn', 'creditRecords', 'publicCreditRating'],
  supervision: ['supervisionCategories'],
  inspection: ['inspections'],
  enforcement: ['enforcementCases', 'openCaseCount'],
};

interface Told {
  readonly milliseconds: number;
  readonly entity: Record<string, unknown> | null;
  readonly errors: readonly { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
  readonly silos: Record<string, { status: string }>;
  readonly text: string;
}

let city: SeparateCity;
beforeAll(async () => {
  city = await openSeparateCity();
}, 60_000);
afterAll(() => city?.close());

async function ask(uscc = USCC): Promise<Told> {
  const startedAt = performance.now();
  const response = await fetch(city.gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${city.token}` },
    body: JSON.stringify({ query: PROFILE_QUERY, variables: { uscc } }),
  });
  const text = await response.text();
  const { data, errors = [], extensions } = JSON.parse(text);
  const milliseconds = performance.now() - startedAt;
  return { milliseconds, entity: data.marketEntity, errors, silos: extensions.silos, text };
}

async function untilWhole(): Promise<number> {
  const since = performance.now();
  for (;;) {
    const { errors } = await ask();
    if (errors.length === 0) return performance.now() - since;
    if (performance.now() - since > 5_000) throw new Error(JSON.stringify(errors));
    await delay(25);
  }
}

/** What every partial answer must be: the rest of the profile, and each missing field named with its silo. */
function expectPartial(told: Told, lost: FactSiloName, code: string): void {
  const { entity, errors, silos, text } = told;
  expect(entity).toMatchObject({ uscc: USCC });
  expect(silos[lost]?.status).toBe(code === 'SILO_LATE' ? 'late' : 'down');
  expect(entity?.sources).toContainEqual(
    expect.objectContaining({ silo: lost, status: code === 'SILO_LATE' ? 'LATE' : 'DOWN' }),
  );
  for (const silo of FACT_SILOS) {
    for (const field of FIELDS_OF[silo]) {
      if (silo === lost) expect(entity?.[field]).toBeNull();
      else expect(entity?.[field]).not.toBeNull();
    }
  }
  for (const { path, extensions } of errors) {
    expect(path?.[0]).toBe('marketEntity');
    expect(extensions).toMatchObject({ code, silo: lost });
  }
  const named = lost === 'credit' ? [undefined] : FIELDS_OF[lost];
  expect(errors.map(({ path }) => path?.[1]).sort()).toEqual([...named].sort());
  expect(text).not.toMatch(/127\.0\.0\.1|ECONNREFUSED|ECONNRESET|UND_ERR|_entities|postgres/);
}

describe('gateway: a silo is gone', () => {
  it.each(FACT_SILOS)(
    'answers the profile without %s, names it, and is whole again soon after its return',
    async (lost) => {
      await untilWhole();
      await city.stopSilo(lost);
      const first = await ask();
      expectPartial(first, lost, 'SILO_DOWN');
      expect(first.milliseconds).toBeLessThan(ANSWERED_WITHIN_MS);
      for (let i = 0; i < 6; i += 1) expectPartial(await ask(), lost, 'SILO_DOWN');
      await city.startSilo(lost);
      expect(await untilWhole()).toBeLessThan(WHOLE_WITHIN_MS);
    },
  );

  it('says, while the register is away, that the entity was not confirmed, and still refuses a malformed code', async () => {
    await untilWhole();
    await city.stopSilo('credit');
    const unconfirmed = await ask();
    expect(unconfirmed.errors).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('not confirmed'),
        path: ['marketEntity'],
        extensions: expect.objectContaining({ code: 'SILO_DOWN', silo: 'credit', existenceConfirmed: false }),
      }),
    ]);
    const malformed = await ask('91350100M000100Y44');
    expect(malformed.entity).toBeNull();
    expect(malformed.errors[0]?.extensions).toMatchObject({ code: 'USCC_CHECK_DIGIT', field: 'uscc' });
    await city.startSilo('credit');
    await untilWhole();
  });
});

describe('gateway: a silo in a process of its own', () => {
  it('has deadlines in service that leave room within 2.5 seconds', () => {
    expect(DEFAULT_LIMITS.siloDeadlineMs).toBeLessThanOrEqual(2_000);
    expect(DEFAULT_LIMITS.operationSilosMs).toBeLessThanOrEqual(2_300);
  });

  it('is frozen: answers in time, at once when the breaker is open, and is whole soon after it goes on', async () => {
    const silo = await city.startSiloProcess('enforcement');
    await untilWhole();
    process.kill(silo.pid, 'SIGSTOP');
    try {
      const crowd = await Promise.all(Array.from({ length: 8 }, () => ask()));
      for (const told of crowd) {
        expectPartial(told, 'enforcement', 'SILO_LATE');
        expect(told.milliseconds).toBeLessThan(ANSWERED_WITHIN_MS);
      }
      const open: Told[] = [];
      for (let i = 0; i < 12; i += 1) open.push(await ask());
      for (const told of open) expectPartial(told, 'enforcement', 'SILO_LATE');
      expect(Math.min(...open.map(({ milliseconds }) => milliseconds))).toBeLessThan(OPEN_WITHIN_MS);
    } finally {
      process.kill(silo.pid, 'SIGCONT');
    }
    expect(await untilWhole()).toBeLessThan(WHOLE_WITHIN_MS);
    await silo.stop();
    await city.startSilo('enforcement');
  });

  it('is killed: the rest is answered, and the profile is whole soon after a new process stands there', async () => {
    const killed = await city.startSiloProcess('inspection');
    await untilWhole();
    process.kill(killed.pid, 'SIGKILL');
    await delay(50);
    const told = await ask();
    expectPartial(told, 'inspection', 'SILO_DOWN');
    expect(told.milliseconds).toBeLessThan(ANSWERED_WITHIN_MS);
    const risen = await city.startSiloProcess('inspection');
    expect(await untilWhole()).toBeLessThan(WHOLE_WITHIN_MS);
    await risen.stop();
    await city.startSilo('inspection');
  });
});
