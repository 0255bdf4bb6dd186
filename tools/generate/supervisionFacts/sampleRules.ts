import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { type Day, day } from '../../../kernel/values/day';
import { evaluateSample, noteSampleSources } from './evaluateSample';
import { publishSampleRules, type SampleRules } from './publishSampleRules';
import { FOOD_SAFETY_RULES } from './ruleSets/foodSafety';
import { PRIVATE_EDUCATION_RULES } from './ruleSets/privateEducation';
import { WORK_SAFETY_RULES } from './ruleSets/workSafety';

interface SampleMatterRules extends SampleRules {
  /** Days of the regular evaluations. */
  readonly days: readonly Day[];
}

/**
 * So few beside ordinary intensity that it stays in the majority of the smallest city, with those whose change waits for six
 * months and those whom the law puts into higher intensity.
 */
const SHARES = { lower: 150, ordinary: 750, higher: 100 };

/** The rules of the sample city, with the days on which its subjects were evaluated under them. */
export const SAMPLE_RULES: readonly SampleMatterRules[] = [
  {
    content: FOOD_SAFETY_RULES,
    shares: SHARES,
    days: ['2025-03-03', '2025-09-03', '2026-03-03', '2026-09-03'].map((text) => day(text)),
  },
  { content: WORK_SAFETY_RULES, shares: SHARES, days: ['2025-06-10', '2026-06-10'].map((text) => day(text)) },
  { content: PRIVATE_EDUCATION_RULES, shares: SHARES, days: ['2025-08-20', '2026-08-20'].map((text) => day(text)) },
];

/**
 * Puts the rules of the sample city into force and evaluates its subjects under them, by the same steps as anybody would
 * take; after the subjects and the evidence were stored.
 */
export async function followSampleRules(database: SiloDatabase, today: Day): Promise<void> {
  await noteSampleSources(database, new Date());
  for (const rules of SAMPLE_RULES) {
    const published = await publishSampleRules(database, rules, today);
    await evaluateSample(
      database,
      published,
      rules.days.filter((on) => on < today),
    );
  }
}
