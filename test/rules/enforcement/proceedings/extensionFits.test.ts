import { day } from '../../../../kernel/values/day';
import { extensionFits } from '../../../../subgraphs/enforcement/rules/proceedings/extensionFits';
import type { DecisionExtension } from '../../../../subgraphs/enforcement/rules/proceedings/types';

const head = (on: string): DecisionExtension => ({ by: 'HEAD', on: day(on) });
const heads = (on: string, days: number): DecisionExtension => ({ by: 'COLLECTIVE', on: day(on), days });
const clock = (extensions: readonly DecisionExtension[] = []) => ({
  filedOn: day('2026-03-02'),
  pauses: [],
  extensions,
});

describe('市场监督管理行政处罚程序规定 64: a longer term', () => {
  it('EN-21: the head lengthens it on its last day at the latest', () => {
    expect(extensionFits(clock(), head('2026-06-01'))).toEqual({ lawful: true });
    expect(extensionFits(clock(), head('2026-06-02'))).toMatchObject({
      code: 'EXTENSION_UNFIT',
      facts: { dueOn: '2026-06-01' },
    });
    expect(extensionFits(clock(), head('2026-03-01'))).toMatchObject({ code: 'EXTENSION_UNFIT' });
  });

  it('EN-21: the head does so once; after that the heads together do', () => {
    const once = clock([head('2026-05-20')]);
    expect(extensionFits(once, head('2026-06-20'))).toMatchObject({ code: 'EXTENSION_UNFIT' });
    expect(extensionFits(once, heads('2026-06-30', 30))).toEqual({ lawful: true });
    expect(extensionFits(once, heads('2026-07-01', 30))).toMatchObject({ facts: { dueOn: '2026-06-30' } });
    expect(extensionFits(clock(), heads('2026-05-20', 30))).toMatchObject({ code: 'EXTENSION_UNFIT' });
  });

  it.each([0, -1, 1.5, 366, Number.NaN, Number.MAX_SAFE_INTEGER])('EN-21: the heads cannot add %d days', (days) => {
    expect(extensionFits(clock([head('2026-05-20')]), heads('2026-06-20', days))).toMatchObject({
      code: 'EXTENSION_UNFIT',
    });
  });

  it('EN-21: while a pause lasts the term can be lengthened', () => {
    const paused = { ...clock(), pauses: [{ reason: 'TESTING', from: day('2026-03-10'), to: null } as const] };
    expect(extensionFits(paused, head('2026-09-01'))).toEqual({ lawful: true });
  });
});
