import { day } from '../../../../kernel/values/day';
import { isOfRound, seesFrame, seesOutcome } from '../../../../subgraphs/inspection/rules/rounds/roundSight';
import { ROUND_STATES } from '../../../../subgraphs/inspection/rules/rounds/roundState';
import { people } from '../../../support/inspection/roundDesk';

const round = { departments: ['FIRE', 'SAMR'], state: 'DRAWN', windowTo: day('2026-11-30') } as const;
const LAST = day('2026-11-30');
const AFTER = day('2026-12-01');
const PARTIES = [people.lead, people.fire, people.head, people.inspector, people.office, people.auditor];
const OTHERS = [people.ecology, people.pudong, people.anybody];

describe('沪府发〔2020〕7号（十一）: who sees a round as its parties do', () => {
  it('are officials of its departments, the reform office of the city and the auditor, and nobody else', () => {
    expect(isOfRound({ ...people.lead, kind: 'application' }, round)).toBe(false);
    expect(PARTIES.map((viewer) => isOfRound(viewer, round))).toEqual(PARTIES.map(() => true));
    expect(OTHERS.map((viewer) => isOfRound(viewer, round))).toEqual(OTHERS.map(() => false));
  });

  it('of an office in a district are that office, the department above it and the reform office of the district', () => {
    const local = { departments: ['SAMR-310115'] };
    const seeing = [people.pudong, people.lead, people.pudongOffice];
    expect(seeing.map((viewer) => isOfRound(viewer, local))).toEqual([true, true, true]);
    expect(isOfRound(people.fire, local)).toBe(false);
  });
});

describe('沪府发〔2020〕7号（二）、（十一）: who is told what was drawn', () => {
  it('are the parties at once', () => {
    expect(PARTIES.map((viewer) => seesOutcome(viewer, round, LAST))).toEqual(PARTIES.map(() => true));
  });

  it('is everybody from the day after the window, and nobody else on its last day', () => {
    expect(OTHERS.map((viewer) => seesOutcome(viewer, round, LAST))).toEqual(OTHERS.map(() => false));
    expect(OTHERS.map((viewer) => seesOutcome(viewer, round, AFTER))).toEqual(OTHERS.map(() => true));
  });

  it('is nobody where nothing was drawn, however late it is', () => {
    for (const state of ROUND_STATES.filter((one) => one !== 'DRAWN')) {
      expect([people.lead, people.anybody].map((viewer) => seesOutcome(viewer, { ...round, state }, AFTER))).toEqual([
        false,
        false,
      ]);
    }
  });

  it('and of the frame planners and heads of the parties and whoever watches over them alone, for good', () => {
    const theirs = [people.lead, people.fire, people.head, people.office, people.auditor];
    expect(theirs.map((viewer) => seesFrame(viewer, round))).toEqual(theirs.map(() => true));
    expect([people.inspector, ...OTHERS].map((viewer) => seesFrame(viewer, round))).toEqual(
      [people.inspector, ...OTHERS].map(() => false),
    );
    expect(seesFrame({ ...people.lead, kind: 'application' }, round)).toBe(false);
  });

  it('and of the frame from the commitment on, so that a party can object before the dice fall', () => {
    const told = ROUND_STATES.filter((state) => seesFrame(people.fire, { ...round, state }));
    expect(told).toEqual(['COMMITTED', 'BEACON_TOLD', 'DRAWING', 'DRAWN']);
  });
});
