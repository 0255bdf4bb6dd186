import { day } from '../../../../kernel/values/day';
import {
  findSeverityTable,
  SEVERITY_TABLES,
  severityDay,
  severityOfPenalty,
} from '../../../../subgraphs/credit/rules/repair/severityOfPenalty';

const ON = day('2026-11-02');
const ordinary = (kinds: readonly string[], told: 'GENERAL' | 'SERIOUS' | 'MINOR' | null = null) =>
  severityOfPenalty({ procedure: 'ORDINARY', kinds, told }, ON).severity;

describe('CR-21: a decision is judged by the table of its own day', () => {
  it.each([
    ['2026-04-01', '2026-11-02', '2026-04-01'],
    ['2026-02-10', '2026-11-02', '2026-11-02'],
    ['2026-02-10', '2026-02-12', '2026-02-12'],
  ])('decided on %s and taken in on %s: by that of %s', (decidedOn, takenOn, judgedOn) => {
    expect(severityDay(day(decidedOn), day(takenOn))).toBe(judgedOn);
  });
});

describe('CR-21: the severity of a penalty', () => {
  it.each([
    [['WARNING'], 'MINOR'],
    [['CRITICISM'], 'MINOR'],
    [['WARNING', 'CRITICISM'], 'MINOR'],
    [['FINE'], 'GENERAL'],
    [['CONFISCATION_OF_GAINS'], 'GENERAL'],
    [['CONFISCATION_OF_PROPERTY'], 'GENERAL'],
    [['LICENCE_SUSPENSION'], 'GENERAL'],
    [['WARNING', 'FINE'], 'GENERAL'],
    [['LICENCE_REVOCATION'], 'SERIOUS'],
    [['BAN_FROM_POST'], 'SERIOUS'],
    [['FINE', 'ORDER_TO_CLOSE'], 'SERIOUS'],
    [[], null],
  ] as const)('of %j is %s', (kinds, severity) => {
    expect(ordinary(kinds)).toBe(severity);
  });

  it('is minor by the simple procedure, whatever the department says (CR-3)', () => {
    const simple = { procedure: 'SIMPLE', kinds: ['FINE'], told: 'SERIOUS' } as const;
    expect(severityOfPenalty(simple, ON)).toEqual({ severity: 'MINOR', edition: '2026-04' });
  });

  it('can be refined by the line department to a heavier one, such as for a huge fine, and to no milder one', () => {
    expect(ordinary(['FINE'], 'SERIOUS')).toBe('SERIOUS');
    expect(ordinary(['FINE'], 'MINOR')).toBe('GENERAL');
  });

  it('is versioned: no edition before 2026-04-01, and the one in force is shown as not verified', () => {
    expect(severityOfPenalty({ procedure: 'ORDINARY', kinds: ['FINE'], told: null }, day('2026-03-31'))).toEqual({
      severity: null,
      edition: null,
    });
    expect(findSeverityTable(day('2026-04-01'))).toBe(SEVERITY_TABLES[0]);
    expect(SEVERITY_TABLES.every(({ verified, note }) => !verified && note !== '')).toBe(true);
  });
});
