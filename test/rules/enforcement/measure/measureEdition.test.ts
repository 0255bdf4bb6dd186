import { day } from '../../../../kernel/values/day';
import { editionInTime, editionStep, sameSeries } from '../../../../subgraphs/enforcement/rules/measure/measureEdition';
import {
  mayDraftMeasure,
  mayTakeStep,
  publishedByAnother,
} from '../../../../subgraphs/enforcement/rules/measure/measureParties';
import { measurePeople } from '../../../support/enforcement/measureDesk';

const today = day('2026-11-02');
const inTime = (from: string, before: string | null = null) =>
  editionInTime(day(from), { today, before: before === null ? null : day(before) });

describe('行政处罚法 34: an edition', () => {
  it('takes effect on the day of its publication at the earliest', () => {
    expect(inTime('2026-11-02')).toEqual({ lawful: true });
    expect(inTime('2026-11-01')).toMatchObject({ code: 'EDITION_TOO_EARLY', facts: { today: '2026-11-02' } });
  });

  it('takes effect after the edition before, and not on the same day', () => {
    expect(inTime('2026-12-02', '2026-12-01')).toEqual({ lawful: true });
    expect(inTime('2026-12-01', '2026-12-01')).toMatchObject({ code: 'EDITION_TOO_EARLY' });
  });

  it('is published or discarded while it is a draft, and never after', () => {
    for (const act of ['PUBLISH', 'DISCARD'] as const) {
      expect(editionStep(act, 'DRAFT')).toEqual({ lawful: true });
      for (const state of ['PUBLISHED', 'DISCARDED'] as const) {
        expect(editionStep(act, state)).toMatchObject({ code: 'WORK_STATE_UNFIT', facts: { possibleIn: ['DRAFT'] } });
      }
    }
  });

  it('is of the same department, provision and kind as what it revises', () => {
    const about = { authority: 'SAMR', provision: '食品安全法 124-1', kind: 'FINE' };
    expect(sameSeries(about, { ...about })).toEqual({ lawful: true });
    for (const change of [{ authority: 'FIRE' }, { provision: '食品安全法 126-1' }, { kind: 'WARNING' }]) {
      expect(sameSeries({ ...about, ...change }, about)).toMatchObject({ code: 'EDITION_OF_ANOTHER' });
    }
  });
});

describe('行政处罚法 34: who makes benchmarks and lists, and takes steps', () => {
  const { officer, head, cityReviewer, inspector, emergency, office } = measurePeople;

  it('drafts as an officer or a reviewer of the department or of the one above it', () => {
    expect(mayDraftMeasure(officer, 'SAMR-310115')).toEqual({ lawful: true });
    expect(mayDraftMeasure(cityReviewer, 'SAMR-310115')).toEqual({ lawful: true });
    for (const actor of [head, inspector, emergency, office]) {
      expect(mayDraftMeasure(actor, 'SAMR-310115')).toMatchObject({ code: 'NOT_YOUR_CASE' });
    }
    expect(mayDraftMeasure(officer, 'SAMR')).toMatchObject({ code: 'NOT_YOUR_CASE' });
  });

  it('publishes nothing that he drafted himself', () => {
    expect(publishedByAnother(head, officer.subject)).toEqual({ lawful: true });
    expect(publishedByAnother(head, head.subject)).toMatchObject({ code: 'SAME_PERSON_APPROVES' });
  });

  it('talks and orders as an officer, and recalls as a head', () => {
    expect(mayTakeStep(officer, 'SAMR-310115', 'ORDER_TO_CORRECT')).toEqual({ lawful: true });
    expect(mayTakeStep(officer, 'SAMR-310115', 'RECALL')).toMatchObject({ code: 'NOT_YOUR_CASE' });
    expect(mayTakeStep(head, 'SAMR-310115', 'RECALL')).toEqual({ lawful: true });
    expect(mayTakeStep(head, 'SAMR-310115', 'INTERVIEW')).toMatchObject({ code: 'NOT_YOUR_CASE' });
  });
});
