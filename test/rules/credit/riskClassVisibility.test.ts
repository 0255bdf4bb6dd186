import { riskClassVisibility } from '../../../subgraphs/credit/rules/riskClassVisibility';

describe('国市监信发〔2022〕6号: who sees a class of credit risk', () => {
  it.each(['official', 'application'])('shows it to an %s', (kind) => {
    expect(riskClassVisibility(kind)).toEqual({ lawful: true });
  });

  it('keeps it from the public, and from a kind of viewer that is not known', () => {
    for (const kind of ['public', 'robot']) expect(riskClassVisibility(kind)).toMatchObject({ code: 'NOT_PUBLIC' });
  });
});
