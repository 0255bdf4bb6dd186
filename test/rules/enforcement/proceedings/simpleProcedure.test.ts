import { day } from '../../../../kernel/values/day';
import { PENALTY_KINDS } from '../../../../subgraphs/enforcement/rules/penaltyAmount';
import { onSpotRecorded, simpleProcedure } from '../../../../subgraphs/enforcement/rules/proceedings/simpleProcedure';
import type { Penalty } from '../../../../subgraphs/enforcement/rules/proceedings/types';

const on = day('2026-11-02');
const fine = (amount: bigint): Penalty => ({ kind: 'FINE', amount });
const judge = (party: 'CITIZEN' | 'ORGANISATION', penalties: readonly Penalty[], factsClear = true) =>
  simpleProcedure({ party, penalties, factsClear, on });

describe('行政处罚法 51: the simple procedure', () => {
  it.each([
    ['CITIZEN', 200_00n],
    ['ORGANISATION', 3_000_00n],
  ] as const)('EN-16: fines a %s %d fen at most, and not one more', (party, limit) => {
    expect(judge(party, [fine(limit)])).toEqual({ lawful: true });
    expect(judge(party, [fine(limit - 1n), { kind: 'WARNING', amount: null }])).toEqual({ lawful: true });
    expect(judge(party, [fine(limit + 1n)])).toMatchObject({
      code: 'SIMPLE_PROCEDURE_UNFIT',
      facts: { limit: Number(limit) },
    });
    expect(judge(party, [fine(limit), fine(1n)])).toMatchObject({ code: 'SIMPLE_PROCEDURE_UNFIT' });
  });

  it('EN-16: nothing but warnings and fines comes on the spot', () => {
    const kinds = PENALTY_KINDS.filter((kind) => judge('ORGANISATION', [{ kind, amount: null }]).lawful);
    expect(kinds).toEqual(['WARNING', 'FINE']);
    expect(judge('CITIZEN', [])).toMatchObject({ code: 'SIMPLE_PROCEDURE_UNFIT' });
  });

  it('EN-16: facts that are not clear need an investigation', () => {
    expect(judge('CITIZEN', [fine(1n)], false)).toMatchObject({ facts: { factsClear: false } });
  });

  it('EN-16: the document is numbered, handed over there and then, and reported to the agency', () => {
    const record = {
      documentNumber: '沪市监浦当罚〔2026〕1号',
      decidedOn: on,
      deliveredOn: on,
      reportedOn: day('2026-11-03'),
    };
    expect(onSpotRecorded(record)).toEqual({ lawful: true });
    expect(onSpotRecorded({ ...record, documentNumber: ' ', deliveredOn: null, reportedOn: null })).toMatchObject({
      code: 'ON_SPOT_RECORD_INCOMPLETE',
      facts: { missing: ['documentNumber', 'deliveredOn', 'reportedOn'] },
    });
    expect(onSpotRecorded({ ...record, deliveredOn: null })).toMatchObject({ facts: { missing: ['deliveredOn'] } });
    expect(onSpotRecorded({ ...record, reportedOn: null })).toMatchObject({ facts: { missing: ['reportedOn'] } });
  });

  it('EN-16: a day that is told and does not fit is named, and nothing is called missing', () => {
    const record = { documentNumber: '沪市监浦当罚〔2026〕1号', decidedOn: on, deliveredOn: on, reportedOn: on };
    for (const deliveredOn of [day('2026-11-01'), day('2026-11-03')]) {
      expect(onSpotRecorded({ ...record, deliveredOn })).toMatchObject({
        code: 'CASE_DAY_UNFIT',
        facts: { field: 'deliveredOn', received: deliveredOn, from: on, on },
      });
    }
    expect(onSpotRecorded({ ...record, reportedOn: day('2026-11-01') })).toMatchObject({
      code: 'CASE_DAY_UNFIT',
      facts: { field: 'reportedOn', received: '2026-11-01', from: on },
    });
  });
});
