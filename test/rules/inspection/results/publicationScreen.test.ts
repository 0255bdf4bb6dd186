import {
  groundsOf,
  SCREEN_QUESTIONS,
  screenAnswered,
  screenPasses,
} from '../../../../subgraphs/inspection/rules/results/publicationScreen';

const plain = { overruled: false };
const screen = (...affected: string[]) =>
  SCREEN_QUESTIONS.map((question) => ({ question, affected: affected.includes(question) }));

describe('沪府发〔2020〕7号（十一）: the screen before publication', () => {
  it('asks every question once', () => {
    expect(screenAnswered(screen())).toEqual({ lawful: true });
    expect(screenAnswered(screen().slice(1))).toMatchObject({
      code: 'SCREEN_INCOMPLETE',
      facts: { questions: [SCREEN_QUESTIONS[0]] },
    });
    expect(screenAnswered([...screen(), ...screen().slice(0, 1)])).toMatchObject({ code: 'SCREEN_INCOMPLETE' });
  });

  it.each(SCREEN_QUESTIONS)('keeps back what touches %s', (question) => {
    expect(groundsOf(screen(question))).toEqual([question]);
    expect(screenPasses(screen(question), { ...plain, publishing: true })).toMatchObject({
      code: 'RESULT_WITHHELD',
      facts: { grounds: [question] },
    });
    expect(screenPasses(screen(question), { ...plain, publishing: false })).toEqual({ lawful: true });
  });

  it('lets nothing be withheld without a ground', () => {
    expect(screenPasses(screen(), { ...plain, publishing: true })).toEqual({ lawful: true });
    expect(screenPasses(screen(), { ...plain, publishing: false })).toMatchObject({
      code: 'WITHHOLDING_GROUND_MISSING',
    });
  });

  it.each(SCREEN_QUESTIONS)(
    'publishes what was overruled, though its office still says %s, and withholds it no more',
    (question) => {
      for (const answers of [screen(), screen(question)]) {
        expect(screenPasses(answers, { publishing: true, overruled: true })).toEqual({ lawful: true });
        expect(screenPasses(answers, { publishing: false, overruled: true })).toMatchObject({
          code: 'WITHHOLDING_OVERRULED',
        });
      }
    },
  );
});
