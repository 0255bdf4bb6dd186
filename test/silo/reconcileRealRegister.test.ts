import { existsSync } from 'node:fs';
import { projectPath } from '../../kernel/service/repository';
import { parseUscc } from '../../kernel/values/uscc';
import { exchange } from '../../subgraphs/exchange';
import { readRow } from '../../subgraphs/exchange/rules/reconciliation/readRow';
import { openReconciliationStore } from '../../subgraphs/exchange/store/reconciliation/reconciliationStore';
import { readRecords } from '../../tools/import/readRecords';
import { type OpenSilo, openSilo } from '../support/openSilo';
import { fillNames } from '../support/reconciliation';

const FILE = projectPath('..', 'shared', 'data', 'shanghai-enterprises-5k.csv');
const present = existsSync(FILE);
if (!present) {
  process.stderr.write(
    'skipped: ../shared/data/shanghai-enterprises-5k.csv is not here, so no real list was reconciled\n',
  );
}

interface Entity {
  readonly uscc: string;
  readonly name: string;
}

async function readEntities(): Promise<Entity[]> {
  const entities: Entity[] = [];
  for await (const [code = '', name = ''] of readRecords(FILE)) {
    const parsed = parseUscc(code);
    if (parsed.ok) entities.push({ uscc: parsed.uscc, name });
  }
  return entities;
}

(present ? describe : describe.skip)('a real register of 5,000 rows, reconciled with itself', () => {
  let silo: OpenSilo;
  let entities: readonly Entity[];
  beforeAll(async () => {
    entities = await readEntities();
    const told = entities.map((entity) => ({ ...entity, registrationNumber: null, district: null }));
    silo = await openSilo(exchange, 'exchange_real_names', (database) => fillNames(database, told));
  }, 60_000);
  afterAll(() => silo?.close());

  const reconcile = (texts: readonly string[]) =>
    openReconciliationStore(silo.database).reconcile(texts.map((text) => readRow({ text })));

  it('finds every code, and by it that entity and no other', async () => {
    const results = await reconcile(entities.map(({ uscc }) => uscc));
    expect(results.length).toBe(4_999);
    const wrong = results.filter(
      ({ decision, candidates }, i) => decision !== 'MATCH' || candidates[0]?.entity.uscc !== entities[i]?.uscc,
    );
    expect(wrong).toEqual([]);
  });

  it('finds every name: its own entity alone, or a tie that it is part of, never another entity', async () => {
    const results = await reconcile(entities.map(({ name }) => name));
    const wrong = results.flatMap(({ decision, candidates }, i) => {
      const { uscc, name } = entities[i] as Entity;
      const own = decision === 'MATCH' ? candidates.slice(0, 1) : decision === 'TIE' ? candidates : [];
      return own.some(({ entity }) => entity.uscc === uscc) ? [] : [name];
    });
    expect(wrong).toEqual([]);
    expect(results.filter(({ decision }) => decision === 'MATCH').length).toBeGreaterThan(4_900);
  });
});
