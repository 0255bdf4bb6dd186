import {
  opensToSociety,
  PUBLICATION_AUDIENCES,
} from '../../../../subgraphs/supervision/rules/disclosure/publicationAudience';
import {
  mayFollowPublication,
  PUBLICATION_STATES,
} from '../../../../subgraphs/supervision/rules/disclosure/publicationState';
import { enumValues } from '../../../support/enumValues';

describe('分类监管管理办法 20-2: the course of a publication', () => {
  it('has the states and audiences of the API', () => {
    expect(enumValues('supervision', 'CategoryPublicationState')).toEqual([...PUBLICATION_STATES]);
    expect(enumValues('supervision', 'PublicationAudience')).toEqual([...PUBLICATION_AUDIENCES]);
  });

  it('is published once, from its proposal, and withdrawn once, before or after', () => {
    const allowed = (act: 'PUBLISH' | 'WITHDRAW') =>
      PUBLICATION_STATES.filter((state) => mayFollowPublication(act, state).lawful);
    expect(allowed('PUBLISH')).toEqual(['PROPOSED']);
    expect(allowed('WITHDRAW')).toEqual(['PROPOSED', 'PUBLISHED']);
  });

  it('opens to everybody what is published to society, and not what is published within an industry', () => {
    expect(PUBLICATION_AUDIENCES.filter(opensToSociety)).toEqual(['SOCIETY']);
  });
});
