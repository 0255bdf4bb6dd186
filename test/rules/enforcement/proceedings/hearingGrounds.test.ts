import { day } from '../../../../kernel/values/day';
import { PENALTY_KINDS } from '../../../../subgraphs/enforcement/rules/penaltyAmount';
import { hearingGrounds, hearingSum } from '../../../../subgraphs/enforcement/rules/proceedings/hearingGrounds';
import type { PartyKind, Penalty } from '../../../../subgraphs/enforcement/rules/proceedings/types';

const on = day('2026-11-02');
const of = (party: PartyKind, ...penalties: Penalty[]) => hearingGrounds(penalties, { party, on });
const sum = (kind: Penalty['kind'], amount: bigint | null): Penalty => ({ kind, amount });

describe('行政处罚法 63: when a hearing is offered', () => {
  it.each([
    ['CITIZEN', 5_000_00n],
    ['ORGANISATION', 50_000_00n],
  ] as const)('EN-25: for a %s a fine or a confiscation is large from %d fen on', (party, large) => {
    for (const [kind, ground] of [
      ['FINE', 'LARGE_FINE'],
      ['CONFISCATION_OF_GAINS', 'LARGE_CONFISCATION'],
      ['CONFISCATION_OF_PROPERTY', 'LARGE_CONFISCATION'],
    ] as const) {
      expect(of(party, sum(kind, large - 1n))).toEqual([]);
      expect(of(party, sum(kind, large))).toEqual([ground]);
    }
  });

  it('EN-25: the sum is told as unverified, with its source and why the lower one stands', () => {
    expect(hearingSum({ party: 'ORGANISATION', on })).toMatchObject({
      id: 'HEARING_SUM_ORGANISATION',
      value: 5_000_000,
      unit: 'FEN',
      verified: false,
      source: expect.stringContaining('上海'),
      note: expect.stringContaining('100,000'),
    });
  });

  it('EN-24: fines are added up, and gains and property together', () => {
    expect(of('CITIZEN', sum('FINE', 3_000_00n), sum('FINE', 2_000_00n))).toEqual(['LARGE_FINE']);
    expect(of('CITIZEN', sum('CONFISCATION_OF_GAINS', 3_000_00n), sum('CONFISCATION_OF_PROPERTY', 2_000_00n))).toEqual([
      'LARGE_CONFISCATION',
    ]);
    expect(of('CITIZEN', sum('FINE', 4_999_99n), sum('CONFISCATION_OF_GAINS', 4_999_99n))).toEqual([]);
  });

  it('EN-24: property whose value nobody stated counts as large', () => {
    expect(of('ORGANISATION', sum('CONFISCATION_OF_PROPERTY', null))).toEqual(['LARGE_CONFISCATION']);
  });

  it('EN-24: every kind beyond money, warning and criticism has its ground', () => {
    const grounds = Object.fromEntries(PENALTY_KINDS.map((kind) => [kind, of('CITIZEN', sum(kind, 1n))]));
    const none = Object.keys(grounds).filter((kind) => grounds[kind]?.length === 0);
    expect(none).toEqual(['WARNING', 'CRITICISM', 'FINE', 'CONFISCATION_OF_GAINS', 'CONFISCATION_OF_PROPERTY']);
    expect(grounds).toMatchObject({
      DOWNGRADE: ['QUALIFICATION_OR_LICENCE'],
      LICENCE_REVOCATION: ['QUALIFICATION_OR_LICENCE'],
      ORDER_TO_STOP: ['STOP_CLOSURE_OR_BAN'],
      ORDER_TO_CLOSE: ['STOP_CLOSURE_OR_BAN'],
      BAN_FROM_POST: ['STOP_CLOSURE_OR_BAN'],
      LICENCE_SUSPENSION: ['OTHER_HEAVY_PENALTY'],
    });
  });

  it('EN-24: each ground is named once, and what a law asks for besides is one', () => {
    const penalties = [sum('ORDER_TO_CLOSE', null), sum('BAN_FROM_POST', null)];
    expect(hearingGrounds(penalties, { party: 'CITIZEN', on, byLaw: true })).toEqual(['STOP_CLOSURE_OR_BAN', 'BY_LAW']);
    expect(hearingGrounds([], { party: 'CITIZEN', on })).toEqual([]);
  });
});
