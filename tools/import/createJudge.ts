import { shanghaiDay } from '../../kernel/values/day';
import type { MarketEntityFact } from '../../subgraphs/credit';
import { type Refused, refuse } from '../../subgraphs/credit/rules/judged';
import { type AdmittedRow, type RegisterRowText, rowAdmission } from '../../subgraphs/credit/rules/rowAdmission';
import type { RowDays } from '../../subgraphs/credit/rules/rowPlace';
import type { ReceivedEntity } from '../../subgraphs/credit/store/keepUnmentioned';
import type { Judge, JudgeOptions } from './judgedRow';
import type { EntityField } from './kinds/marketEntityColumns';
import type { ColumnPlan } from './planColumns';
import { rowShape } from './rowShape';
import { SeenCodes } from './seenCodes';
import { setAside } from './setAside';

/** Whose register it is where nobody says otherwise. */
const REGISTRAR = 'SAMR';

/** The fields of a record by the plan; undefined where the file has no such column. */
function textOf(record: readonly string[], { positions }: ColumnPlan<EntityField>): RegisterRowText {
  const of = (field: EntityField): string | undefined => record[positions.get(field) ?? -1];
  return {
    uscc: of('uscc') ?? '',
    name: of('name') ?? '',
    registeredOn: of('registeredOn') ?? '',
    state: of('state'),
    enterpriseType: of('enterpriseType'),
    capital: of('capital'),
    district: of('district'),
    address: of('address'),
    industry: of('industry'),
    formerNumber: of('formerNumber'),
    sourceRecordId: of('sourceRecordId'),
  };
}

function factOf(
  row: AdmittedRow,
  provenance: Pick<MarketEntityFact, 'sourceDepartment' | 'observedAt'>,
): MarketEntityFact {
  return {
    uscc: row.uscc,
    usccReceived: row.usccReceived,
    name: row.name,
    enterpriseTypeCode: row.enterpriseType.code,
    enterpriseType: row.enterpriseType.text,
    state: row.state,
    jurisdiction: row.jurisdiction,
    district: row.district,
    address: row.address,
    industryDivision: row.industryDivision,
    registeredOn: row.registeredOn,
    formerRegistrationNumber: row.formerNumber,
    capital: row.capital,
    qualityFlags: row.flags,
    sourceDepartment: provenance.sourceDepartment,
    sourceRecordId: row.sourceRecordId,
    observedAt: provenance.observedAt,
  };
}

/** Judges the rows of a register in their order: each by the rules, and none twice. Rows count from 1 under the header. */
export function createJudge(options: JudgeOptions<EntityField>): Judge<ReceivedEntity> {
  const { plan, today, observedAt, sourceDepartment = REGISTRAR } = options;
  const days: RowDays = { today, observedOn: shanghaiDay(Date.parse(observedAt)) };
  const seen = new SeenCodes();
  let rowNumber = 0;

  function reasonsOrRow(record: readonly string[]): readonly Refused[] | AdmittedRow {
    const shape = rowShape(record, plan);
    if (shape.length > 0) return shape;
    const admission = rowAdmission(textOf(record, plan), days);
    if (!admission.admitted) return admission.reasons;
    const { uscc } = admission.row;
    const firstRow = seen.firstRowOf(uscc, rowNumber);
    if (firstRow === undefined) return admission.row;
    return [refuse('ROW_DUPLICATE', 'GB 32100-2015 4', { field: 'uscc', received: uscc, firstRow })];
  }

  return (record) => {
    rowNumber += 1;
    const judged = reasonsOrRow(record);
    if (!('uscc' in judged)) return { stored: false, entry: setAside({ rowNumber, record }, judged, plan) };
    const fact = factOf(judged, { sourceDepartment, observedAt });
    const item = { fact, unmentioned: judged.unmentioned };
    return { stored: true, item, doubts: judged.flags, received: fact.usccReceived };
  };
}
