import type { PageRows } from '../../../../kernel/service/connection';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { createEntityReader, type EntityReader } from '../../../../kernel/service/entityReader';
import type { Day } from '../../../../kernel/values/day';
import type { Place } from '../../rules/corrections/admitsPlace';
import type { PageQuery } from '../agreements/listAgreements';
import { answerDoubt, type DoubtAnswer, decideDoubt } from './answerDoubt';
import type { DoubtDoing, DoubtResult } from './changeDoubt';
import { type DoubtDelivery, listDoubtDeliveries } from './doubtDeliveries';
import { type DoubtRow, findDoubt } from './doubtRows';
import { type Escalation, escalateDoubt } from './escalateDoubt';
import { flagDoubt } from './flagDoubt';
import { type DoubtFilter, listDoubtHistory, listDoubts } from './listDoubts';
import { measureQuality, type ProviderQualityRow, type QualityQuery } from './providerQuality';
import { type Raising, raiseDoubt } from './raiseDoubt';

/** Doubts about facts: every change in one transaction with its history and its event; and providers' quality. */
export interface CorrectionStore {
  /** Reads entities' flagged doubts, batched over requests. */
  readonly reader: EntityReader;
  find(number: string): Promise<DoubtRow | undefined>;
  /** Where an entity is; null where that is not known. */
  findPlace(uscc: string): Promise<Place | null>;
  list(query: PageQuery & { readonly filter: DoubtFilter; readonly today: Day }): Promise<PageRows>;
  listHistory(doubt: string, page: PageQuery): Promise<PageRows>;
  listDeliveries(doubt: DoubtRow): Promise<DoubtDelivery[]>;
  raise(raising: Raising): Promise<DoubtResult>;
  flag(doing: DoubtDoing): Promise<DoubtResult>;
  answer(answer: DoubtAnswer): Promise<DoubtResult>;
  escalate(escalation: Escalation): Promise<DoubtResult>;
  decide(answer: DoubtAnswer): Promise<DoubtResult>;
  measureQuality(query: QualityQuery): Promise<ProviderQualityRow[]>;
}

const PLACE = 'SELECT district, industry FROM entity_place WHERE uscc = $1::character(18)';

/** Opens the corrections over the silo's database. */
export function openCorrectionStore(database: SiloDatabase): CorrectionStore {
  const { statements } = database;
  return {
    reader: createEntityReader(statements),
    find: (number) => findDoubt(statements, number),
    findPlace: async (uscc) => (await statements.run<Place & Record<string, unknown>>(PLACE, [uscc]))[0] ?? null,
    list: (query) => listDoubts(statements, query),
    listHistory: (doubt, page) => listDoubtHistory(statements, doubt, page),
    listDeliveries: (doubt) => listDoubtDeliveries(statements, doubt),
    raise: (raising) => raiseDoubt(database, raising),
    flag: (doing) => flagDoubt(database, doing),
    answer: (answer) => answerDoubt(database, answer),
    escalate: (escalation) => escalateDoubt(database, escalation),
    decide: (answer) => decideDoubt(database, answer),
    measureQuality: (query) => measureQuality(statements, query),
  };
}
