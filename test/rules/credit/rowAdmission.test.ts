import { day } from '../../../kernel/values/day';
import { type RegisterRowText, rowAdmission } from '../../../subgraphs/credit/rules/rowAdmission';

const today = day('2026-11-22');
const days = { today, observedOn: today };
const good: RegisterRowText = {
  uscc: '91310000132260250X',
  name: '上海汽车集团股份有限公司',
  registeredOn: '1984-04-16',
  enterpriseType: '股份有限公司',
  capital: '1,168,346.1365(万元人民币)',
  district: '自贸区',
  address: '中国（上海）自由贸易试验区松涛路563号1号楼509室',
};
const codes = (row: RegisterRowText) => {
  const admission = rowAdmission(row, days);
  return admission.admitted ? [] : admission.reasons.map(({ code }) => code);
};

describe('whether a row of a register file is stored', () => {
  it('admits a sound row with its doubts', () => {
    const admission = rowAdmission(good, days);
    expect(admission).toMatchObject({
      admitted: true,
      row: {
        uscc: '91310000132260250X',
        district: null,
        jurisdiction: 'FTZ',
        enterpriseType: { code: '1200' },
        capital: { amount: 1_168_346_136_500n, currency: 'CNY' },
        sourceRecordId: '91310000132260250X',
        flags: ['STATE_ASSUMED'],
        formerNumber: null,
        unmentioned: ['state', 'industry', 'formerNumber'],
      },
    });
  });

  it('tells all reasons at once', () => {
    expect(codes({ ...good, uscc: '', name: '', registeredOn: '' })).toEqual([
      'USCC_EMPTY',
      'ENTITY_NAME_UNFIT',
      'ENTITY_DAY_UNFIT',
    ]);
  });

  it('finds fields that slipped one column to the right, whichever is the first of them', () => {
    const fields = ['uscc', 'name', 'registeredOn', 'enterpriseType', 'capital', 'district', 'address'] as const;
    const values = fields.map((field) => good[field] as string);
    for (let from = 0; from < 5; from++) {
      const shifted = [...values.slice(0, from), '', ...values.slice(from, -1)];
      const row = Object.fromEntries(fields.map((field, i) => [field, shifted[i]])) as unknown as RegisterRowText;
      expect(codes(row)).not.toEqual([]);
    }
  });

  it('keeps out text that no database holds, naming the field', () => {
    const admission = rowAdmission({ ...good, address: '松涛路\u0000' }, days);
    expect(admission).toMatchObject({ reasons: [{ code: 'TEXT_NUL', facts: { field: 'address' } }] });
  });

  it('says nothing of a part whose cell is blank, however blank is written', () => {
    const blank = {
      state: ' ',
      enterpriseType: 'NULL',
      capital: '-',
      district: '',
      address: '无',
      industry: '　',
      formerNumber: '',
    };
    const admission = rowAdmission({ ...good, ...blank }, days);
    expect(admission).toMatchObject({ row: { unmentioned: Object.keys(blank) } });
    const whole = rowAdmission({ ...good, state: '存续', industry: '36', formerNumber: '310115000012345' }, days);
    expect(whole).toMatchObject({ row: { unmentioned: [] } });
  });

  it.each(['name', 'registeredOn', 'state', 'enterpriseType', 'capital', 'district', 'address', 'sourceRecordId'])(
    'keeps out a row with a citizen’s number in its field %s, and does not repeat the number',
    (field) => {
      const admission = rowAdmission({ ...good, [field]: '张三 110105 19491231002X' }, days);
      expect(admission).toMatchObject({ reasons: [{ code: 'ROW_PERSONAL_NUMBER', facts: { field } }] });
      expect(JSON.stringify(admission)).not.toContain('1949');
    },
  );
});
