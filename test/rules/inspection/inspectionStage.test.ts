import { day } from '../../../kernel/values/day';
import { type InspectionProgress, inspectionStage } from '../../../subgraphs/inspection/rules/inspectionStage';

const on = day('2026-05-06');
const open = { resultPublished: false, publishedOn: null, items: 2, itemsWithResult: 0 };
const planned: InspectionProgress = { stage: 'PLANNED', inspectedOn: null, ...open };
const calledOff: InspectionProgress = { ...planned, stage: 'CANCELLED' };
const underWay: InspectionProgress = { stage: 'IN_PROGRESS', inspectedOn: on, ...open };
const completed: InspectionProgress = { stage: 'COMPLETED', inspectedOn: on, ...open, itemsWithResult: 2 };
const unfit = { code: 'INSPECTION_STAGE_UNFIT' };

describe('本项目口径: stage, day, results and publication agree', () => {
  it('accepts a planned inspection, one called off, one under way with or without results, one with all', () => {
    for (const progress of [planned, calledOff, underWay, { ...underWay, itemsWithResult: 1 }, completed]) {
      expect(inspectionStage(progress)).toEqual({ lawful: true });
    }
  });

  it('refuses a planned inspection, or one called off, with a day or a result', () => {
    for (const untouched of [planned, calledOff]) {
      expect(inspectionStage({ ...untouched, inspectedOn: on })).toMatchObject(unfit);
      expect(inspectionStage({ ...untouched, itemsWithResult: 1 })).toMatchObject(unfit);
    }
  });

  it('refuses a day missing once it is under way', () => {
    expect(inspectionStage({ ...underWay, inspectedOn: null })).toMatchObject(unfit);
    expect(inspectionStage({ ...completed, inspectedOn: null })).toMatchObject(unfit);
  });

  it('refuses to complete with an item that has no result', () => {
    expect(inspectionStage({ ...completed, itemsWithResult: 1 })).toMatchObject(unfit);
  });

  it('accepts results that are held back whole, and neither some of them nor their publication', () => {
    const held = { ...completed, itemsWithResult: 0, resultsHeldBack: true };
    expect(inspectionStage(held)).toEqual({ lawful: true });
    expect(inspectionStage({ ...held, itemsWithResult: 1 })).toMatchObject(unfit);
    expect(inspectionStage({ ...held, itemsWithResult: 2 })).toMatchObject(unfit);
    expect(inspectionStage({ ...held, resultPublished: true, publishedOn: on })).toMatchObject(unfit);
    expect(inspectionStage({ ...held, resultsHeldBack: false })).toMatchObject(unfit);
  });

  it('accepts publication on the day of the inspection and refuses the day before', () => {
    expect(inspectionStage({ ...completed, resultPublished: true, publishedOn: on })).toEqual({ lawful: true });
    const early = { ...completed, resultPublished: true, publishedOn: day('2026-05-05') };
    expect(inspectionStage(early)).toMatchObject(unfit);
  });

  it('refuses publication before completion, without its day, or a day without publication', () => {
    expect(inspectionStage({ ...underWay, resultPublished: true, publishedOn: on })).toMatchObject(unfit);
    expect(inspectionStage({ ...completed, resultPublished: true })).toMatchObject(unfit);
    expect(inspectionStage({ ...completed, publishedOn: on })).toMatchObject(unfit);
  });
});
