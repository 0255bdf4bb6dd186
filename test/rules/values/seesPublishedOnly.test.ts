import { seesPublishedOnly } from '../../../kernel/values/seesPublishedOnly';

describe('who sees published facts alone', () => {
  it.each(['official', 'application'])('%s sees what departments hold', (kind) => {
    expect(seesPublishedOnly(kind)).toBe(false);
  });

  it.each(['public', '', 'Official', 'auditor', 'toString', 'includes'])('%j sees what is published', (kind) => {
    expect(seesPublishedOnly(kind)).toBe(true);
  });
});
