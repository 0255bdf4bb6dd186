import { MEASURE_STATES, type MeasureAct, measureStep } from '../../../../subgraphs/credit/rules/lists/measureStep';

const ALLOWED: Readonly<Record<MeasureAct, readonly string[]>> = {
  DECIDE: ['PROPOSED'],
  ANSWER: ['IN_FORCE'],
  LIFT: ['IN_FORCE'],
  CONFIRM_STOP: ['LIFTED', 'ENDED'],
};
const PAIRS = (Object.keys(ALLOWED) as MeasureAct[]).flatMap((act) =>
  MEASURE_STATES.map((state) => [act, state] as const),
);

describe('the steps of a joint measure', () => {
  it.each(PAIRS)('%s in %s is possible only in its order', (act, state) => {
    const verdict = measureStep(act, state);
    expect(verdict.lawful).toBe(ALLOWED[act].includes(state));
    if (!verdict.lawful) expect(verdict).toMatchObject({ code: 'WORK_STATE_UNFIT', facts: { act, state } });
  });
});
