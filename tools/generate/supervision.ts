import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import type { Day } from '../../kernel/values/day';
import {
  type CategoryAssignmentRow,
  type KeySupervisionRow,
  type SubjectRow,
  storeCategoryAssignments,
  storeEvidenceBatch,
  storeKeySupervision,
  storeSubjects,
  storeSupervisionMatters,
} from '../../subgraphs/supervision';
import type { EvidenceChange } from '../../subgraphs/supervision/rules/evidence/evidenceVersion';
import type { CityEntity } from './cityEntity';
import { PlaceBatch } from './placeBatch';
import { categoriesOf } from './supervisionFacts/categoriesOf';
import { CityEvidence } from './supervisionFacts/evidenceOf';
import { keyListsOf } from './supervisionFacts/keyListsOf';
import { SAMPLE_MATTERS } from './supervisionFacts/matters';
import { ownEvidenceOf } from './supervisionFacts/ownEvidenceOf';
import { followSampleRules } from './supervisionFacts/sampleRules';
import { doSampleWork } from './supervisionFacts/sampleWork';
import { subjectsOf } from './supervisionFacts/subjectsOf';

const ENTITIES_A_BATCH = 2_000;

/** What is known of some entities of the city, to be stored together. */
class Batch {
  readonly categories: CategoryAssignmentRow[] = [];
  readonly listed: KeySupervisionRow[] = [];
  readonly subjects: SubjectRow[] = [];
  readonly evidence: EvidenceChange[] = [];
  entities = 0;

  /** Of who is no subject the feed brings the evidence in its time. */
  add(entity: CityEntity, known: CityEvidence): void {
    const subjects = subjectsOf(entity);
    this.categories.push(...categoriesOf(entity, entity.dice('supervision')));
    this.listed.push(...keyListsOf(entity, entity.dice('key supervision')));
    this.subjects.push(...subjects);
    this.evidence.push(...known.of(entity, subjects.length > 0), ...ownEvidenceOf(entity));
    this.entities += 1;
  }

  async store(database: SiloDatabase, today: Day): Promise<void> {
    await storeCategoryAssignments(database, this.categories);
    await storeKeySupervision(database, this.listed);
    await storeSubjects(database, this.subjects, today);
    await storeEvidenceBatch(database, this.evidence);
  }
}

/**
 * Writes what the supervision silo knows of the sample city, batch by batch, then evaluates its subjects under their
 * rules and does the work of its examples; writing it again changes nothing.
 */
export async function generateSupervision(database: SiloDatabase, entities: Iterable<CityEntity>): Promise<void> {
  await storeSupervisionMatters(database, SAMPLE_MATTERS);
  let batch = new Batch();
  let today: Day | undefined;
  const places = new PlaceBatch();
  const known = new CityEvidence();
  const store = async (): Promise<void> => {
    if (today) await batch.store(database, today);
    await places.store(database);
    batch = new Batch();
  };
  for (const entity of places.watch(entities)) {
    today = entity.today;
    batch.add(entity, known);
    if (batch.entities >= ENTITIES_A_BATCH) await store();
  }
  await store();
  if (!today) return;
  await followSampleRules(database, today);
  await doSampleWork(database, today);
}
