import { day } from '../../../../kernel/values/day';
import {
  type MeasureRecord,
  measureBasis,
  measureProportion,
} from '../../../../subgraphs/credit/rules/lists/measureBasis';

const TODAY = day('2026-11-02');
const penalty: MeasureRecord = {
  uscc: 'A',
  kind: 'ADMINISTRATIVE_PENALTY',
  nature: 'DISHONEST',
  severity: 'SERIOUS',
  publicationState: 'PUBLISHED',
  publicationEndsOn: null,
  queryEndsOn: null,
};
const judge = (change: Partial<MeasureRecord>, kind: 'REWARD' | 'SANCTION' = 'SANCTION') =>
  measureBasis(kind, 'A', { ...penalty, ...change }, TODAY);
const unfit = { code: 'MEASURE_BASIS_UNFIT' };

describe('CR-5, CR-25: the record under a measure', () => {
  it('bears a sanction when it is dishonest, and a reward when it is trustworthy', () => {
    expect(judge({})).toEqual({ lawful: true });
    expect(judge({}, 'REWARD')).toMatchObject(unfit);
    expect(judge({ nature: 'TRUSTWORTHY' }, 'REWARD')).toEqual({ lawful: true });
    expect(judge({ nature: 'TRUSTWORTHY' })).toMatchObject(unfit);
  });

  it.each(['OTHER', 'BASIC'] as const)('bears nothing when it is %s', (nature) => {
    for (const kind of ['SANCTION', 'REWARD'] as const) expect(judge({ nature }, kind)).toMatchObject(unfit);
  });

  it.each(['REPAIRED', 'REVOKED'] as const)('bears nothing once it is %s', (publicationState) => {
    expect(judge({ publicationState })).toMatchObject(unfit);
  });

  it.each(['OBJECTED', 'NOT_PUBLISHED'] as const)('still bears one while it is %s', (publicationState) => {
    expect(judge({ publicationState })).toEqual({ lawful: true });
  });

  it.each(['publicationEndsOn', 'queryEndsOn'] as const)(
    'bears one on the day of %s, and none the day after',
    (field) => {
      expect(judge({ [field]: TODAY })).toEqual({ lawful: true });
      expect(judge({ [field]: day('2026-11-01') })).toMatchObject(unfit);
    },
  );

  it('bears nothing of another entity, nor where there is none', () => {
    expect(judge({ uscc: 'B' })).toMatchObject(unfit);
    expect(measureBasis('SANCTION', 'A', null, TODAY)).toMatchObject(unfit);
  });
});

describe('上海市社会信用条例 32: proportion', () => {
  const law = '食品安全法 135';

  it('lets rights be taken away for serious dishonesty with the law that says so', () => {
    expect(measureProportion('MARKET_ACCESS', penalty, law)).toEqual({ lawful: true });
  });

  it.each(['MARKET_ACCESS', 'OFFICE', 'CONSUMPTION', 'EXIT', 'SCHOOLING'])(
    'keeps %s from less, and from no law',
    (code) => {
      expect(measureProportion(code, penalty, null)).toMatchObject({ code: 'MEASURE_DISPROPORTIONATE' });
      for (const severity of ['GENERAL', null] as const) {
        expect(measureProportion(code, { ...penalty, severity }, law)).toMatchObject({
          code: 'MEASURE_DISPROPORTIONATE',
        });
      }
    },
  );

  it.each(['KEY_SUPERVISION', 'CREDIT_REPORTS', 'GREEN_CHANNEL'])('lets %s rest on any fit record', (code) => {
    expect(measureProportion(code, { ...penalty, severity: 'GENERAL' }, null)).toEqual({ lawful: true });
  });
});
