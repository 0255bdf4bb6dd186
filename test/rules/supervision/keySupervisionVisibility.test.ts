import { keySupervisionVisibility } from '../../../subgraphs/supervision/rules/keySupervisionVisibility';

describe('本项目口径: who sees a key list', () => {
  it.each(['official', 'application'])('shows it to an %s', (kind) => {
    expect(keySupervisionVisibility(kind)).toEqual({ lawful: true });
  });

  it('keeps it from the public', () => {
    expect(keySupervisionVisibility('public')).toMatchObject({ code: 'NOT_PUBLIC' });
  });
});
