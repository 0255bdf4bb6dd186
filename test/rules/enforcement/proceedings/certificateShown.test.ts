import { certificateShown } from '../../../../subgraphs/enforcement/rules/proceedings/certificateShown';

const officers = [{ account: 'chen' }, { account: 'lin' }];

describe('行政处罚法 55: the certificate is shown', () => {
  it('EN-12: by every officer who asks or inspects', () => {
    expect(certificateShown(officers, ['lin', 'chen'])).toEqual({ lawful: true });
    expect(certificateShown(officers, ['chen'])).toMatchObject({
      code: 'CERTIFICATE_NOT_SHOWN',
      facts: { accounts: ['lin'] },
    });
  });
});
