import { addDays } from '../../kernel/values/day';
import { storeSupervisionMatters } from '../../subgraphs/supervision';
import type { RuleSetContent } from '../../subgraphs/supervision/rules/ruleSets/ruleSetContent';
import { indicatorsJudgedAs } from '../support/supervision/plainParts';
import { actors, PLAIN_DAY, PLAIN_MATTER } from '../support/supervision/plainRules';
import { openRuleDesk, type RuleDesk } from '../support/supervision/ruleDesk';

const SALE = { ...PLAIN_MATTER, code: 'FOOD_SALE', sourceRecordId: 'matter-FOOD_SALE' };
const SAFETY = {
  ...{ ...PLAIN_MATTER, code: 'WORK_SAFETY', sourceRecordId: 'matter-WORK_SAFETY' },
  ...{ leadDepartment: 'EMERGENCY', sourceDepartment: 'EMERGENCY' },
};
const PUDONG = { authority: 'SAMR-310115', scope: { districts: ['310115'], industries: null } };
const approverOf = (department: string) => ({ ...actors.approver, subject: `approver-${department}`, department });

describe('办法 9 ¶3, 11 ¶2: rules of another matter of the line', () => {
  let desk: RuleDesk;
  beforeAll(async () => {
    desk = await openRuleDesk();
    await storeSupervisionMatters(desk.silo.database, [SALE, SAFETY]);
  }, 120_000);
  afterEach(() => desk.clear());
  afterAll(() => desk.silo.close());

  const refusedIn = async (matter: string, changed: Partial<RuleSetContent> = {}) => {
    const isOfDistrict = changed.authority !== undefined;
    const officer = isOfDistrict ? actors.pudongOfficer : actors.officer;
    const { number, version } = await desk.draft({ matter, ...changed }, officer);
    const approver = isOfDistrict ? actors.pudongApprover : actors.approver;
    return desk.refused('publishRules', { ruleSet: { number, version } }, approver);
  };

  it('are refused where they ask officers for the same judgement, those of a district too, and name the others', async () => {
    const { number } = await desk.published();
    const refusal = { code: 'RULES_OWN_WORD_TAKEN', received: 'JUDGEMENT:HYGIENE', ruleSet: number };
    expect(await refusedIn('FOOD_SALE')).toMatchObject(refusal);
    expect(await refusedIn('FOOD_SALE', PUDONG)).toMatchObject(refusal);
  });

  it('are published under another name, by another line, and as the next edition of the same matter', async () => {
    await desk.published();
    const sale = await desk.published({ matter: 'FOOD_SALE', indicators: indicatorsJudgedAs('SHELVES') });
    expect(sale).toMatchObject({ state: 'PUBLISHED' });
    const stranger = await desk.draft({ matter: 'WORK_SAFETY', authority: 'EMERGENCY' }, actors.stranger);
    expect(await desk.publish(stranger, approverOf('EMERGENCY'))).toMatchObject({ state: 'PUBLISHED' });
    const next = await desk.published({ inForceFrom: addDays(PLAIN_DAY, 60) });
    expect(next).toMatchObject({ edition: 2, state: 'PUBLISHED' });
  });
});
