import { day } from '../../../../kernel/values/day';
import {
  type LegalReviewCourse,
  legalReviewer,
  legalReviewGrounds,
  legalReviewPassed,
} from '../../../../subgraphs/enforcement/rules/proceedings/legalReview';

const officers = [{ account: 'chen' }, { account: 'lin' }];
const course: LegalReviewCourse = {
  grounds: ['COMPLEX_OR_SEVERAL_RELATIONS'],
  review: { passed: true, on: day('2026-11-02') },
  reviewer: { account: 'zhou', qualified: true, firstTime: false },
  officers,
};

describe('行政处罚法 58: legal review', () => {
  it.each([
    ['publicInterest', 'MAJOR_PUBLIC_INTEREST'],
    ['hearingHeld', 'MAJOR_RIGHTS_AFTER_HEARING'],
    ['complexOrSeveral', 'COMPLEX_OR_SEVERAL_RELATIONS'],
    ['byLaw', 'BY_LAW'],
  ])('EN-19: %s alone calls for it on the ground %s', (fact, ground) => {
    const none = { publicInterest: false, hearingHeld: false, complexOrSeveral: false, byLaw: false };
    expect(legalReviewGrounds(none)).toEqual([]);
    expect(legalReviewGrounds({ ...none, [fact]: true })).toEqual([ground]);
  });

  it('EN-19: where nothing calls for it the decision needs none', () => {
    expect(legalReviewPassed({ ...course, grounds: [], review: null, reviewer: null })).toEqual({ lawful: true });
  });

  it('EN-19: not reviewed, no decision', () => {
    expect(legalReviewPassed({ ...course, review: null })).toMatchObject({
      code: 'LEGAL_REVIEW_MISSING',
      article: '行政处罚法 58',
    });
    expect(legalReviewPassed({ ...course, reviewer: null })).toMatchObject({ code: 'LEGAL_REVIEW_MISSING' });
  });

  it('EN-19: reviewed and not passed, no decision', () => {
    expect(legalReviewPassed({ ...course, review: { passed: false, on: day('2026-11-02') } })).toMatchObject({
      code: 'LEGAL_REVIEW_NOT_PASSED',
    });
    expect(legalReviewPassed(course)).toEqual({ lawful: true });
  });

  it('EN-19: the reviewer is not one of those who investigated', () => {
    const reviewer = { account: 'lin', qualified: true, firstTime: false };
    expect(legalReviewPassed({ ...course, reviewer })).toMatchObject({
      code: 'LEGAL_REVIEWER_UNFIT',
      facts: { investigated: true },
    });
  });

  it.each([
    [true, true, true],
    [true, false, true],
    [false, false, true],
    [false, true, false],
  ])(
    'EN-19: a reviewer with the legal qualification %p, new to reviews %p, may review: %p',
    (qualified, firstTime, may) => {
      expect(legalReviewer({ account: 'zhou', qualified, firstTime }, officers).lawful).toBe(may);
    },
  );
});
