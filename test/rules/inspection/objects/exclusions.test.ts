import { OUT_OF_SCOPE } from '../../../../subgraphs/inspection/rules/draw/frameHeader';
import { EXCLUSION_CODES, EXCLUSIONS } from '../../../../subgraphs/inspection/rules/objects/exclusions';

describe('DR-14, DR-15, DR-28: the reasons for which an object is left out', () => {
  it('go from what the object is, over what was decided, to what was done', () => {
    expect(EXCLUSION_CODES).toEqual([
      'NOT_OPERATING',
      'SUSPENDED',
      'NO_CONTACT',
      'SANDBOX',
      'INSPECTED_ABOVE',
      'VISITED',
      'AT_CAP',
    ]);
  });

  it('have each an article and a text in both languages', () => {
    for (const { zh, en, article } of Object.values(EXCLUSIONS)) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[A-Z].*\.$/);
      expect(article).toMatch(/法|例|号|理/);
    }
  });

  it('are told from the mark of being out of scope, and none of them is that an evaluation was deferred', () => {
    for (const other of [OUT_OF_SCOPE, 'DEFERRED', 'NOT_EVALUATED']) expect(EXCLUSION_CODES).not.toContain(other);
  });
});
