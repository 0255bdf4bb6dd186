import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { addDays, type Day } from '../../../../kernel/values/day';
import { findDepartment } from '../../../../kernel/values/reference/departments';
import { sha256Hex } from '../../../../kernel/values/sha256';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { SCREEN_QUESTIONS } from '../../../../subgraphs/inspection/rules/results/publicationScreen';
import { completePart } from '../../../../subgraphs/inspection/store/results/completePart';
import { enterFinding } from '../../../../subgraphs/inspection/store/results/enterFinding';
import type { PartAt } from '../../../../subgraphs/inspection/store/results/holdPart';
import type { FindingInput } from '../../../../subgraphs/inspection/store/results/judgeFinding';
import { publishPart } from '../../../../subgraphs/inspection/store/results/publishPart';
import { sendHandOver } from '../../../../subgraphs/inspection/store/results/sendHandOver';
import { issueVisitCode } from '../../../../subgraphs/inspection/store/visits/issueVisitCode';
import { startVisit } from '../../../../subgraphs/inspection/store/visits/startVisit';
import { headOf, inspectorOf, plannerOf } from './inspectionActors';
import { caseFinding, findingOf } from './sampleFindings';

const PUBLISHED_AFTER = 12;
const HANDED_OVER_AFTER = 2;
/** Whose first inspection in each district finds a problem that is a case. */
const CASE_FINDER = 'SAMR';

/** A part of a visit that is still to be carried out, with the account of somebody who is seated. */
interface OpenPart {
  readonly visit: string;
  readonly lead: string;
  readonly on: Day;
  readonly department: string;
  readonly office: string;
  readonly items: readonly string[];
  readonly account: string;
}

const OPEN = `SELECT v.number AS visit, v.authority AS lead, v.scheduled_on::text AS on, p.department, p.office, p.items,
    (SELECT i.account FROM visit_seat s JOIN inspector i ON i.number = s.inspector
     WHERE s.visit = v.number AND s.department = p.department AND s.state = 'SEATED' ORDER BY s.seat LIMIT 1) AS account
  FROM visit v JOIN visit_part p ON p.visit = v.number
  WHERE v.round_number = $1 AND v.scheduled_on IS NOT NULL AND p.state = 'PLANNED' AND v.state <> 'CANCELLED'
  ORDER BY v.scheduled_on, v.number, p.department`;
const VERSION = 'SELECT number, version, state FROM visit WHERE number = $1';
const RESULTS = 'SELECT number, version FROM part_result WHERE visit = $1 AND department = $2';

/** Carries out the visits of one round in the sample city's past. */
class FieldDesk {
  private done = 0;
  private readonly withCase = new Set<string>();

  constructor(private readonly database: SiloDatabase) {}

  private async row<Row extends object>(sql: string, ...values: readonly string[]): Promise<Row> {
    const { rows } = await this.database.transaction((client) =>
      client.query<Row & Record<string, unknown>>(sql, [...values]),
    );
    return rows[0] as Row;
  }

  private visitAt = (visit: string): Promise<WorkAt & { readonly state: string }> => this.row(VERSION, visit);
  private resultsAt = (visit: string, department: string): Promise<WorkAt> => this.row(RESULTS, visit, department);

  /** From the code to the published result; every so many-th finding is a problem. */
  async carryOut({ visit, lead, on, department, office, items, account }: OpenPart): Promise<void> {
    const district = findDepartment(office)?.district ?? null;
    const inspector = inspectorOf(account, department, district);
    const planner = plannerOf(findDepartment(lead)?.parent ?? lead);
    const before = await this.visitAt(visit);
    if (before.state === 'PLANNED')
      await issueVisitCode(this.database, before, { actor: planner, today: addDays(on, -1) });
    const out = { actor: inspector, today: on };
    await startVisit(this.database, { ...(await this.visitAt(visit)), department }, out);
    const isCase = department === CASE_FINDER && !this.withCase.has(office);
    for (const item of items)
      await this.enter({ visit, department }, isCase ? caseFinding(item) : findingOf(item, this.done), out);
    const formed = await this.resultsAt(visit, department);
    await completePart(this.database, { visit, department, version: formed.version }, out);
    if (isCase) {
      this.withCase.add(office);
      await this.handOver(
        { visit, department },
        { items, office },
        { actor: inspector, today: addDays(on, HANDED_OVER_AFTER) },
      );
    }
    await this.publish(
      { visit, department },
      { actor: headOf(department, district), today: addDays(on, PUBLISHED_AFTER) },
    );
    this.done += 1;
  }

  private async enter(at: PartAt, finding: FindingInput, out: WorkDoing): Promise<void> {
    const known = await this.resultsAt(at.visit, at.department);
    await enterFinding(this.database, { ...at, ...finding, version: known?.version ?? 0 }, out);
  }

  /** Hands the first item over to the case office of the same department, with the hash of an invented photograph. */
  private async handOver(
    at: PartAt,
    { items, office }: Pick<OpenPart, 'items' | 'office'>,
    doing: WorkDoing,
  ): Promise<void> {
    const item = items[0] as string;
    const evidence = [
      { sha256: sha256Hex(`sample photograph ${at.visit} ${item}`), size: 482_133, mediaType: 'image/jpeg' },
    ];
    const lead = {
      item,
      ground: 'CASE_LEAD' as const,
      toDepartment: office,
      standard: '食品安全法 第一百二十五条',
      evidence,
    };
    await sendHandOver(this.database, { ...at, ...lead }, doing);
  }

  private async publish({ visit, department }: PartAt, doing: WorkDoing): Promise<void> {
    const screen = SCREEN_QUESTIONS.map((question) => ({ question, affected: false }));
    const results = await this.resultsAt(visit, department);
    await publishPart(this.database, { ...results, screen }, doing);
  }
}

/** Carries out and publishes the visits of a round whose day has come and gone; what was carried out is left. */
export async function carryOutVisits(database: SiloDatabase, round: string): Promise<void> {
  const { rows } = await database.transaction((client) =>
    client.query<OpenPart & Record<string, unknown>>(OPEN, [round]),
  );
  const desk = new FieldDesk(database);
  for (const part of rows) await desk.carryOut(part);
}
