import {
  type ChecklistAnswer,
  checklistAnswers,
} from '../../../../subgraphs/inspection/rules/results/checklistAnswers';

const points = [{ code: 'A' }, { code: 'B' }];
const say = (point: string, answer: ChecklistAnswer['answer'] = 'PASS', facts: string | null = null) => ({
  point,
  answer,
  facts,
});

describe('沪府发〔2020〕7号（十一）: the answers to a checklist', () => {
  it('say something of every point, "in order" too', () => {
    expect(checklistAnswers(points, [say('A'), say('B', 'PROBLEM', '原料过期')])).toEqual({ lawful: true });
    expect(checklistAnswers([], [])).toEqual({ lawful: true });
  });

  it.each([
    ['leave one out', [say('A')], ['B'], []],
    ['say something twice', [say('A'), say('A'), say('B')], ['A'], []],
    ['speak of another point', [say('A'), say('B'), say('C')], [], ['C']],
  ])('do not %s', (_, answers, open, strange) => {
    expect(checklistAnswers(points, answers)).toMatchObject({
      code: 'CHECKLIST_NOT_ANSWERED',
      facts: { points: open, strange },
    });
  });

  it.each([null, '', '  '])('tell the facts of a problem, not %j', (facts) => {
    expect(checklistAnswers(points, [say('A'), say('B', 'PROBLEM', facts)])).toMatchObject({
      code: 'CHECKLIST_FACTS_MISSING',
      facts: { points: ['B'] },
    });
  });
});
