import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STORIES } from '../../../tools/generate/cityEntity';
import { DOCUMENTED_ENTITIES } from '../../../tools/generate/documentedEntities';
import { sampleCityPage } from '../../../tools/generate/sampleCityPage';

describe('docs/sample-city.md', () => {
  it('is what the documented entities print (npm run build && node dist/tools/generate/sampleCityPage.js > docs/sample-city.md)', () => {
    expect(readFileSync(join(__dirname, '../../../docs/sample-city.md'), 'utf8')).toBe(sampleCityPage());
  });

  it('has one row for each story, with the code and the name', () => {
    const rows = sampleCityPage().match(/^\| \d+ \|.*$/gm) ?? [];
    expect(rows).toHaveLength(STORIES.length);
    for (const [i, { uscc, name }] of DOCUMENTED_ENTITIES.entries()) {
      expect(rows[i]).toContain(`| ${i + 1} | \`${uscc}\` | ${name} |`);
    }
  });
});
