import { day } from '../../../../kernel/values/day';
import { hotlineConfirmation } from '../../../../subgraphs/supervision/rules/tasks/hotlineConfirmation';
import {
  type HotlineState,
  hotlineReceipt,
  hotlineStep,
} from '../../../../subgraphs/supervision/rules/tasks/hotlineIssue';
import { people } from '../../../support/supervision/riskDesk';

const RECEIPT = { receivedOn: day('2026-11-02'), reference: 'HL12345-20261102-77', confirmationCode: 'green-tea-42' };
const receipt = (changed: object) => hotlineReceipt({ ...RECEIPT, ...changed }, day('2026-11-02'));
const STATES: readonly HotlineState[] = ['RECEIVED', 'DISPATCHED', 'ANSWERED', 'CONFIRMED'];

describe('沪府发〔2020〕7号（二十）: an issue of the hotline', () => {
  it.each([
    ['DISPATCH', 'RECEIVED'],
    ['ANSWER', 'DISPATCHED'],
    ['CONFIRM', 'ANSWERED'],
    ['REJECT', 'ANSWERED'],
  ] as const)('%s is done in %s alone', (act, state) => {
    expect(STATES.filter((one) => hotlineStep(act, one).lawful)).toEqual([state]);
  });

  it('is received today or before, and not tomorrow', () => {
    expect(receipt({})).toEqual({ lawful: true });
    expect(receipt({ confirmationCode: null })).toEqual({ lawful: true });
    expect(receipt({ receivedOn: day('2026-11-03') })).toMatchObject({ code: 'HOTLINE_RECEIVED_ON_UNFIT' });
  });

  it.each([
    ['reference', { reference: '13812345678' }],
    ['reference', { reference: '110101199003070011' }],
    ['reference', { reference: '王先生' }],
    ['reference', { reference: 'abc' }],
    ['confirmationCode', { confirmationCode: 'short' }],
    ['confirmationCode', { confirmationCode: '13812345678' }],
  ])('keeps no person in its %s: %p', (field, changed) => {
    expect(receipt(changed)).toMatchObject({ code: 'HOTLINE_REFERENCE_UNFIT', facts: { field } });
  });
});

describe('沪府发〔2020〕7号（二十）: who confirms an issue about the Pudong office', () => {
  const confirm = (actor: Parameters<typeof hotlineConfirmation>[0], isCodeRight = false) =>
    hotlineConfirmation(actor, { authority: 'SAMR-310115', isCodeRight });

  it('a reform office of its area', () => {
    expect(confirm(people.office)).toEqual({ lawful: true });
    expect(confirm(people.pudongOffice)).toEqual({ lawful: true });
    expect(confirm({ ...people.pudongOffice, district: '310112' })).toMatchObject({ code: 'HOTLINE_CODE_WRONG' });
  });

  it('another department with the word of the hotline, and not without', () => {
    expect(confirm(people.emergency, true)).toEqual({ lawful: true });
    expect(confirm(people.emergency, false)).toMatchObject({ code: 'HOTLINE_CODE_WRONG' });
  });

  it('nobody of its line, with the word of the hotline or without', () => {
    for (const own of [people.pudong, people.officer, people.minhang, people.approver]) {
      for (const isCodeRight of [true, false]) {
        expect(confirm(own, isCodeRight)).toMatchObject({ code: 'HOTLINE_SAME_DEPARTMENT' });
      }
    }
  });

  it('of an issue about a reform office another department, and no reform office', () => {
    const about = { authority: 'REFORM_OFFICE-310115', isCodeRight: true };
    expect(hotlineConfirmation(people.office, about)).toMatchObject({ code: 'HOTLINE_SAME_DEPARTMENT' });
    expect(hotlineConfirmation(people.officer, about)).toEqual({ lawful: true });
  });
});
