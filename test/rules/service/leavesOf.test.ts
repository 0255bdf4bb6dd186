import { OperationContext } from '../../../gateway/operationContext';
import { leavesOf } from '../../../gateway/sharing/leavesOf';
import { openAccessLog } from '../../../gateway/sharing/openAccessLog';
import type { SiloLink } from '../../../gateway/silos/siloLink';
import { readAccessLeaf } from '../../../kernel/values/readAccessLeaf';
import { OFFICIAL } from '../../support/openSilo';

const HASH = 'ab'.repeat(32);
const codes = (count: number, first = 0) =>
  Array.from({ length: count }, (_, i) => `91310115${String(first + i).padStart(10, '0')}`);

function about(entities: readonly string[], outOfScope: readonly string[] = []): OperationContext {
  const operation = new OperationContext({ viewer: OFFICIAL, budgetKey: 'test' });
  operation.shared.add('credit', { fields: ['CreditRecord.title'], denied: [], entities, outOfScope });
  return operation;
}

describe('the leaves of an operation', () => {
  it('are none where nothing of another department was given or refused', () => {
    expect(leavesOf(new OperationContext({ viewer: OFFICIAL, budgetKey: 'test' }), HASH)).toEqual([]);
  });

  it('are one for an answer about some entities', () => {
    expect(leavesOf(about(codes(3)), HASH).map((leaf) => readAccessLeaf(leaf).entities)).toEqual([codes(3)]);
  });

  it('are several with one operation id, each of which the log takes, for very many entities', () => {
    const leaves = leavesOf(about(codes(4_500), codes(2_100, 10_000)), HASH).map(readAccessLeaf);
    expect(new Set(leaves.map(({ operationId }) => operationId)).size).toBe(1);
    expect(leaves.flatMap(({ entities }) => entities)).toEqual(codes(4_500));
    expect(leaves.flatMap(({ outOfScope }) => outOfScope)).toEqual(codes(2_100, 10_000));
  });
});

describe('the way to the log', () => {
  it('sends no more at once than a silo\u2019s server takes, and resolves when all of it stands', async () => {
    const calls: number[] = [];
    const exchange = {
      async ask({ variables }: { variables: { leaves: string[] } }) {
        calls.push(variables.leaves.join('').length);
        return { data: {}, errors: [] };
      },
    } as unknown as SiloLink;
    const leaves = leavesOf(about(codes(20_000)), HASH);
    await openAccessLog(exchange).record(leaves);
    expect(calls.reduce((sum, length) => sum + length, 0)).toBe(leaves.join('').length);
    for (const length of calls) expect(length).toBeLessThan(400_000);
  });

  it('tells everybody whose access was not written', async () => {
    const exchange = { ask: async () => ({ data: null, errors: [{}] }) } as unknown as SiloLink;
    const log = openAccessLog(exchange);
    const told = await Promise.allSettled([log.record(['a']), log.record(['b'])]);
    expect(told).toEqual(
      Array.from({ length: 2 }, () => ({
        status: 'rejected',
        reason: expect.objectContaining({ code: 'ACCESS_NOT_LOGGED' }),
      })),
    );
  });
});
