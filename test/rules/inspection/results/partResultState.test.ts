import {
  PART_RESULT_STATES,
  type PartResultAct,
  partResultStep,
} from '../../../../subgraphs/inspection/rules/results/partResultState';

describe('DR-18: the steps of results', () => {
  it.each<[PartResultAct, readonly string[]]>([
    ['ENTER', ['ENTERING']],
    ['COMPLETE', ['ENTERING']],
    ['PUBLISH', ['FORMED']],
    ['WITHHOLD', ['FORMED']],
    ['REVIEW', ['WITHHELD']],
    ['CORRECT', ['FORMED', 'PUBLISHED', 'WITHHELD']],
  ])('%s is possible in %s alone', (act, possible) => {
    expect(PART_RESULT_STATES.filter((state) => partResultStep(act, state).lawful)).toEqual(possible);
  });
});
