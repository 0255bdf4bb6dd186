import { readFileSync } from 'node:fs';
import { projectPath } from '../../kernel/service/repository';
import { COMPOSED_FILES, composeSubgraphs, composeSupergraph } from '../../tools/compose';

describe('the composed schema', () => {
  const composed = composeSupergraph();

  it('composes without an error and without a hint', () => {
    expect(composed.errors).toEqual([]);
    expect(composed.hints).toEqual([]);
  });

  it.each(['supergraph', 'api'] as const)('is committed as it composes today: %s', (name) => {
    expect(readFileSync(projectPath(COMPOSED_FILES[name]), 'utf8')).toBe(composed[name]);
  });

  it('hides from clients what is only for the machinery', () => {
    expect(composed.api).not.toMatch(/join__|_entities|_service|federation__/);
  });
});

describe('the composer itself', () => {
  const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@key", "@shareable"])';

  it('tells an error of planted SDL', () => {
    const clash = ['String', 'Int'].map((type, i) => ({
      name: `s${i}`,
      sdl: `${link} type Query { a: ${type} @shareable }`,
    }));
    expect(composeSubgraphs(clash).errors.join()).toContain('Query.a');
  });

  it('tells a hint of planted SDL', () => {
    const described = ['One.', 'Two.', 'Two.'].map((text, i) => ({
      name: `s${i}`,
      sdl: `${link} type Query { "${text}" a: String @shareable }`,
    }));
    expect(composeSubgraphs(described).hints.join()).toContain('INCONSISTENT_DESCRIPTION');
  });
});
