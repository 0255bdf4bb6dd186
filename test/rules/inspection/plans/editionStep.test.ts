import { day } from '../../../../kernel/values/day';
import {
  EDITION_STATES,
  type EditionDays,
  type EditionStep,
  editionState,
  editionStep,
} from '../../../../subgraphs/inspection/rules/plans/editionStep';

const none: EditionDays = { approvedOn: null, filedOn: null, publishedOn: null, droppedOn: null };
const on = day('2026-03-20');

describe('DR-6, DR-7: an edition is approved, filed and published in this order', () => {
  it('stands where its days say', () => {
    const approved = { ...none, approvedOn: on };
    const filed = { ...approved, filedOn: on };
    const days = [none, approved, filed, { ...filed, publishedOn: on }, { ...filed, droppedOn: on }];
    expect(days.map(editionState)).toEqual([...EDITION_STATES]);
  });

  it.each([
    ['REDRAFT', ['DRAFT']],
    ['CONSENT', ['DRAFT']],
    ['APPROVE', ['DRAFT']],
    ['FILE', ['APPROVED']],
    ['PUBLISH', ['FILED']],
    ['DROP', ['DRAFT', 'APPROVED', 'FILED']],
  ] as const)('%s is possible in %j and nowhere else', (act, possible) => {
    const lawfulIn = EDITION_STATES.filter((state) => editionStep(act as EditionStep, state).lawful);
    expect(lawfulIn).toEqual(possible);
    expect(editionStep(act, 'PUBLISHED')).toMatchObject({
      code: 'WORK_STATE_UNFIT',
      facts: { act, state: 'PUBLISHED' },
    });
  });
});
