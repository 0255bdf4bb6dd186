import { NOTICE_STATES, noticeOnce } from '../../../../subgraphs/supervision/rules/disclosure/noticeOnce';
import { enumValues } from '../../../support/enumValues';

describe('分类监管管理办法 20-1: telling a subject', () => {
  it('has the states of the API', () => {
    expect(enumValues('supervision', 'SubjectNoticeState')).toEqual([...NOTICE_STATES]);
  });

  it('accepts a first notice, told or withheld, and one that tells what was withheld', () => {
    expect(noticeOnce(null, 'TOLD')).toEqual({ lawful: true });
    expect(noticeOnce(null, 'WITHHELD')).toEqual({ lawful: true });
    expect(noticeOnce('WITHHELD', 'TOLD')).toEqual({ lawful: true });
  });

  it.each([
    ['TOLD', 'TOLD'],
    ['TOLD', 'WITHHELD'],
    ['WITHHELD', 'WITHHELD'],
  ] as const)('refuses after %s another %s', (latest, next) => {
    expect(noticeOnce(latest, next)).toMatchObject({ code: 'NOTICE_ALREADY_GIVEN', facts: { state: latest } });
  });
});
