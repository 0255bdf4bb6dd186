import {
  mayActForParty,
  nonceParties,
  onePartyEach,
  overseerApart,
} from '../../../../subgraphs/inspection/rules/rounds/nonceParties';
import { people } from '../../../support/inspection/roundDesk';

describe('FL-2: the parties of a seed', () => {
  it('are the departments of the tasks and the reform office, which no round goes without', () => {
    expect(nonceParties(['SAMR'])).toEqual(['REFORM_OFFICE', 'SAMR']);
    expect(nonceParties(['SAMR', 'ECOLOGY'])).toEqual(['ECOLOGY', 'REFORM_OFFICE', 'SAMR']);
  });

  it('leave the reform office nothing to draw: it watches', () => {
    expect(overseerApart(['FIRE', 'SAMR'])).toEqual({ lawful: true });
    expect(overseerApart(['REFORM_OFFICE'])).toMatchObject({ code: 'ROUND_OVERSEER_DRAWS' });
  });

  it.each([
    ['its planner', people.lead, 'SAMR', true],
    ['the planner of the municipal department above it', people.lead, 'SAMR-310115', true],
    ['the planner of another department', people.fire, 'SAMR', false],
    ['the reform office for itself', people.office, 'REFORM_OFFICE', true],
    ['the reform office for a department', people.office, 'SAMR', false],
    ['a planner for the reform office', people.lead, 'REFORM_OFFICE', false],
    ['a planner of the reform office', people.officeClerk, 'REFORM_OFFICE', false],
    ['the reform office of a district', people.pudongOffice, 'REFORM_OFFICE', false],
    ['the auditor', people.auditor, 'REFORM_OFFICE', false],
  ] as const)('are acted for by %s: %#', (_, actor, party, may) => {
    expect(mayActForParty(actor, party)).toMatchObject(
      may ? { lawful: true } : { code: 'NOT_YOUR_INSPECTION', facts: { authority: party } },
    );
  });
});

describe('FL-2: one person in a round', () => {
  const hands = [{ department: 'SAMR', committedBy: 'planner-samr', revealedBy: null }];

  it('acts for one party alone, as often as it takes', () => {
    expect(onePartyEach('planner-samr', 'SAMR', hands)).toEqual({ lawful: true });
    expect(onePartyEach('planner-samr-2', 'SAMR-310115', hands)).toEqual({ lawful: true });
    expect(onePartyEach('planner-samr', 'SAMR-310115', hands)).toMatchObject({
      code: 'NONCE_OF_ANOTHER_PARTY',
      facts: { acted: 'SAMR', received: 'SAMR-310115' },
    });
  });

  it('acts for no second one either where he opened a nonce that somebody else bound', () => {
    const opened = [{ department: 'SAMR', committedBy: 'planner-samr', revealedBy: 'planner-samr-2' }];
    expect(onePartyEach('planner-samr-2', 'SAMR-310115', opened)).toMatchObject({ code: 'NONCE_OF_ANOTHER_PARTY' });
  });
});
