import { type Day, day } from '../../../kernel/values/day';
import {
  type OwnEntry,
  ownCatalogued,
  ownCode,
  ownDays,
} from '../../../subgraphs/supervision/rules/evidence/ownEvidence';
import { subjectAuthority, subjectDays } from '../../../subgraphs/supervision/rules/evidence/subjectEntry';
import { named } from '../../support/supervision/plainParts';
import { plainRules } from '../../support/supervision/plainRules';

const TODAY = day('2026-11-02');
const entry = (changed: Partial<OwnEntry>): OwnEntry => ({
  kind: 'COMPLAINT',
  code: 'HYGIENE',
  grade: null,
  amount: null,
  occurredOn: TODAY,
  endedOn: null,
  ...changed,
});

describe('what an authority enters', () => {
  it.each<[string, Partial<OwnEntry>]>([
    ['a complaint with its field', {}],
    ['an accident with its severity', { kind: 'ACCIDENT', code: 'MAJOR', grade: 'FIRE' }],
    ['arrears with their sum', { kind: 'ARREARS', code: null, amount: 1n }],
    ['a judgement with its value', { kind: 'JUDGEMENT', code: 'HYGIENE:GOOD' }],
  ])('may be %s', (_, changed) => {
    expect(ownCode(entry(changed)).lawful).toBe(true);
  });

  it.each<[string, Partial<OwnEntry>, string]>([
    ['a complaint without a field', { code: null }, 'code'],
    ['an accident of a severity that there is not', { kind: 'ACCIDENT', code: 'HMM' }, 'code'],
    ['a text', { code: '王某投诉' }, 'code'],
    ['a complaint with a sum', { amount: 1n }, 'amount'],
    ['arrears without a sum', { kind: 'ARREARS', code: null }, 'amount'],
    ['arrears of nothing', { kind: 'ARREARS', code: null, amount: 0n }, 'amount'],
    ['a judgement without a value', { kind: 'JUDGEMENT', code: 'HYGIENE' }, 'code'],
    ['a text for a grade', { grade: '严重' }, 'grade'],
  ])('may not be %s', (_, changed, field) => {
    expect(ownCode(entry(changed))).toMatchObject({ code: 'EVIDENCE_UNFIT', facts: { field } });
  });

  it('happened by today, and not tomorrow', () => {
    expect(ownDays(entry({ occurredOn: TODAY }), TODAY).lawful).toBe(true);
    const tomorrow = entry({ occurredOn: day('2026-11-03') });
    expect(ownDays(tomorrow, TODAY)).toMatchObject({ code: 'EVIDENCE_DAYS_UNFIT' });
  });

  it('stands for a day at least, and its end may be ahead', () => {
    expect(ownDays(entry({ endedOn: day('2030-01-01') }), TODAY).lawful).toBe(true);
    expect(ownDays(entry({ occurredOn: TODAY, endedOn: TODAY }), TODAY).lawful).toBe(false);
  });
});

describe('other information', () => {
  const rules = plainRules({
    otherInformation: [{ code: 'KITCHEN', name: named('明厨亮灶', 'Open kitchen'), meaning: '是否实行' }],
  });
  const code = (kind: OwnEntry['kind'], text: string, of: typeof rules | undefined = rules) =>
    ownCatalogued({ kind, code: text }, of);

  it('is entered when the published catalogue of the matter has it, and refused when it has not', () => {
    expect(code('OTHER', 'KITCHEN:YES').lawful).toBe(true);
    expect(code('OTHER', 'PROFIT:HIGH')).toMatchObject({
      code: 'EVIDENCE_NOT_CATALOGUED',
      article: '上海市分类监管管理办法 9-3',
      facts: { admitted: ['KITCHEN'] },
    });
    expect(ownCatalogued({ kind: 'OTHER', code: 'KITCHEN:YES' }, undefined).lawful).toBe(false);
  });

  it('is a judgement that an indicator of the rules in force asks for, with a value that it admits', () => {
    expect(code('JUDGEMENT', 'HYGIENE:POOR').lawful).toBe(true);
    const refused = {
      code: 'EVIDENCE_NOT_JUDGED',
      facts: { admitted: ['HYGIENE:GOOD', 'HYGIENE:FAIR', 'HYGIENE:POOR'] },
    };
    expect(code('JUDGEMENT', 'HYGIENE:DREADFUL')).toMatchObject(refused);
    expect(code('JUDGEMENT', 'PENALTIES:MANY')).toMatchObject(refused);
    expect(ownCatalogued({ kind: 'JUDGEMENT', code: 'HYGIENE:POOR' }, undefined).lawful).toBe(false);
  });

  it('is a judgement also where the indicator lists itself, of the values to which it gives points', () => {
    const indicators = rules.indicators.map((one) =>
      one.code === 'HYGIENE' ? { ...one, input: { ...one.input, codes: null } } : one,
    );
    const open = { ...rules, indicators };
    expect(code('JUDGEMENT', 'HYGIENE:FAIR', open).lawful).toBe(true);
    expect(code('JUDGEMENT', 'HYGIENE:DREADFUL', open).lawful).toBe(false);
  });

  it('asks nothing of a catalogue for what the Measures name themselves', () => {
    expect(ownCatalogued(entry({ kind: 'ARREARS' }), undefined).lawful).toBe(true);
  });
});

describe('a subject', () => {
  const days = (approvedOn: string, stoppedOn: string | null = null, endedOn: string | null = null) =>
    subjectDays(
      { approvedOn: day(approvedOn), stoppedOn: stoppedOn as Day | null, endedOn: endedOn as Day | null },
      TODAY,
    );

  it('was approved by today, and not tomorrow', () => {
    expect(days('2026-11-02').lawful).toBe(true);
    expect(days('2026-11-03')).toMatchObject({ code: 'SUBJECT_DAYS_UNFIT' });
  });

  it('stopped on a day from its approval to today', () => {
    expect(days('2026-11-01', '2026-11-01').lawful).toBe(true);
    expect(days('2026-11-01', '2026-10-31').lawful).toBe(false);
    expect(days('2026-11-01', '2026-11-02').lawful).toBe(true);
    expect(days('2026-11-01', '2026-11-03').lawful).toBe(false);
  });

  it('leaves supervision after its approval, which may be known ahead', () => {
    expect(days('2026-11-01', null, '2026-11-02').lawful).toBe(true);
    expect(days('2026-11-01', null, '2026-11-01').lawful).toBe(false);
    expect(days('2026-11-01', null, '2031-01-01').lawful).toBe(true);
  });

  it('is in the charge of the department that leads the matter, or of its office', () => {
    expect(subjectAuthority('SAMR', 'SAMR').lawful).toBe(true);
    expect(subjectAuthority('SAMR-310115', 'SAMR').lawful).toBe(true);
    expect(subjectAuthority('EMERGENCY-310115', 'SAMR')).toMatchObject({ code: 'SUBJECT_AUTHORITY_UNFIT' });
  });
});
