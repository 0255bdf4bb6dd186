import {
  ARCHIVE_STEPS,
  type ArchiveStepName,
  mayArchive,
  missingSteps,
} from '../../../../subgraphs/inspection/rules/results/archiveSteps';

const steps = (...missing: ArchiveStepName[]) =>
  ARCHIVE_STEPS.map((step) => ({ step, required: 2, done: missing.includes(step) ? 1 : 2 }));

describe('DR-26: the steps of a file', () => {
  it('are all there where every visit has them', () => {
    expect(missingSteps(steps())).toEqual([]);
    expect(mayArchive(steps('ARCHIVE'))).toEqual({ lawful: true });
  });

  it('need no draw of what was not drawn', () => {
    expect(missingSteps([{ step: 'DRAW', required: 0, done: 0 }])).toEqual([]);
  });

  it.each(ARCHIVE_STEPS.filter((step) => step !== 'ARCHIVE'))('keep the file open without %s', (step) => {
    expect(missingSteps(steps(step))).toEqual([step]);
    expect(mayArchive(steps(step, 'ARCHIVE'))).toMatchObject({
      code: 'ARCHIVE_INCOMPLETE',
      facts: { missing: [step] },
    });
  });
});
