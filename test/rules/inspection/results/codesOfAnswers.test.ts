import type { Answer } from '../../../../subgraphs/inspection/rules/results/checklistAnswers';
import { codesOfAnswers } from '../../../../subgraphs/inspection/rules/results/codesOfAnswers';

const judge = (codes: readonly string[], ...answers: readonly Answer[]) =>
  codesOfAnswers(
    'ITEM_RESULTS',
    codes,
    answers.map((answer, at) => ({ point: `P${at}`, answer, facts: null })),
  );

describe('DR-21: codes and answers', () => {
  it.each([
    [['1'], ['PASS', 'NOT_APPLICABLE']],
    [
      ['A', '3'],
      ['PASS', 'PROBLEM'],
    ],
    [['E'], ['PROBLEM']],
    [['8'], ['NOT_APPLICABLE']],
    [['A', '6'], ['NOT_APPLICABLE']],
    [['F'], ['NOT_APPLICABLE']],
    [['12'], ['NOT_APPLICABLE']],
    [['A', '3'], []],
  ] as const)('%j goes with %j', (codes, answers) => {
    expect(judge(codes, ...answers)).toEqual({ lawful: true });
  });

  it.each([
    [['1'], ['PASS', 'PROBLEM']],
    [['A', '3'], ['PASS']],
    [['E'], ['PASS']],
    [['A', '6'], ['PASS']],
    [['7'], ['PROBLEM']],
  ] as const)('%j contradicts %j', (codes, answers) => {
    expect(judge(codes, ...answers)).toMatchObject({ code: 'RESULT_ANSWERS_UNFIT' });
  });

  it('are read by their list: 7 of the older one is no closed business', () => {
    const answers = [{ point: 'P', answer: 'PROBLEM', facts: 'x' }] as const;
    expect(codesOfAnswers('PUBLICITY_RESULTS', ['6'], answers)).toEqual({ lawful: true });
    expect(codesOfAnswers('ITEM_RESULTS', ['6', 'A'], answers)).toMatchObject({ code: 'RESULT_ANSWERS_UNFIT' });
  });
});
