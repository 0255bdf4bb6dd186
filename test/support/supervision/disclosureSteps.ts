import fc from 'fast-check';
import { CataloguedError } from '../../../kernel/values/cataloguedError';
import { addDays, type Day, day } from '../../../kernel/values/day';
import { answerHearing } from '../../../subgraphs/supervision/store/disclosure/answerHearing';
import {
  confirmRectification,
  holdInterview,
  planInterview,
} from '../../../subgraphs/supervision/store/disclosure/interviews';
import { tellSubject, withholdCategory } from '../../../subgraphs/supervision/store/disclosure/notices';
import { decideObjection, enterObjection } from '../../../subgraphs/supervision/store/disclosure/objections';
import { proposePublication } from '../../../subgraphs/supervision/store/disclosure/proposePublication';
import { publishCategories } from '../../../subgraphs/supervision/store/disclosure/publishCategories';
import { withdrawPublication } from '../../../subgraphs/supervision/store/disclosure/withdrawPublication';
import type { OpenSilo } from '../openSilo';
import { actors } from './actors';
import { EASED, MATTER, ORDINARY, PUDONG, RAISED, STRICT, storeDecisions } from './disclosureDesk';

/** Entities with a category, about which everything is done. */
export const ENTITIES = [RAISED, STRICT, ORDINARY, EASED, PUDONG] as const;

/** Everything that disclosure does, and the evaluation that gives the same result again. */
export const ACTS = [
  ...['OBJECT', 'UPHOLD', 'REJECT', 'PROPOSE', 'ANSWER', 'PUBLISH', 'WITHDRAW'],
  ...['TELL', 'WITHHOLD', 'PLAN', 'HOLD', 'CONFIRM', 'REEVALUATE', 'WAIT'],
] as const;

/** One step: what is done, with which entity, by which of two ways. */
export interface Step {
  readonly act: (typeof ACTS)[number];
  readonly uscc: string;
  readonly way: boolean;
}

/** Any course of steps. */
export const anySteps = fc.array(
  fc.record({ act: fc.constantFrom(...ACTS), uscc: fc.constantFrom(...ENTITIES), way: fc.boolean() }),
  { minLength: 10, maxLength: 40 },
);

interface Found {
  readonly number: string;
  readonly version: number;
}

/** Carries out steps one after another; a refusal is an answer like any other. */
export class Course {
  today: Day = day('2026-11-02');
  /** How often each act was carried out. */
  readonly done = new Map<string, number>();

  constructor(private readonly silo: OpenSilo) {}

  async take(step: Step): Promise<void> {
    try {
      if ((await this.act(step)) !== null) this.done.set(step.act, (this.done.get(step.act) ?? 0) + 1);
    } catch (error) {
      if (!(error instanceof CataloguedError)) throw error;
    }
  }

  /** The latest row of a table about an entity that a condition admits; null where there is none. */
  private async latest(table: string, where: string): Promise<Found | null> {
    const sql = `SELECT number, version FROM ${table} WHERE ${where} ORDER BY id DESC LIMIT 1`;
    return ((await this.silo.database.dataSource.query(sql)) as Found[])[0] ?? null;
  }

  private async follow(table: string, where: string, work: (at: Found) => Promise<unknown>): Promise<unknown> {
    const found = await this.latest(table, where);
    return found ? work(found) : null;
  }

  private act({ act, uscc, way }: Step): Promise<unknown> {
    const { database } = this.silo;
    const officer = { actor: actors.officer, today: this.today };
    const approver = { actor: actors.approver, today: this.today };
    const of = { uscc, matter: MATTER };
    const its = `uscc = '${uscc}'`;
    const decide = (outcome: 'UPHELD' | 'REJECTED') =>
      this.follow('category_objection', `${its} AND state = 'OPEN'`, (at) =>
        decideObjection(database, { ...at, outcome, reasons: '经核实' }, approver),
      );
    const said = { statement: '情况说明', evidence: ['材料一'] };
    switch (act) {
      case 'OBJECT':
        return enterObjection(database, { ...of, ...said }, officer);
      case 'UPHOLD':
        return decide('UPHELD');
      case 'REJECT':
        return decide('REJECTED');
      case 'PROPOSE': {
        const usccs = way ? ENTITIES : [uscc];
        return proposePublication(database, { matter: MATTER, audience: 'SOCIETY', usccs, reason: '公布' }, officer);
      }
      case 'ANSWER':
        return this.follow('publication_hearing', `${its} AND heard_on IS NULL`, (at) =>
          answerHearing(database, { ...at, ...said, objects: way }, officer),
        );
      case 'PUBLISH':
        return this.follow('category_publication', `state = 'PROPOSED'`, (at) =>
          publishCategories(database, { ...at, leaveOut: way }, approver),
        );
      case 'WITHDRAW':
        return this.follow('category_publication', `state <> 'WITHDRAWN'`, (at) =>
          withdrawPublication(database, { ...at, reason: '撤回', usccs: way ? [uscc] : null }, approver),
        );
      case 'TELL':
        return tellSubject(database, { ...of, way: 'IN_WRITING' }, officer);
      case 'WITHHOLD':
        return withholdCategory(database, { ...of, reason: 'INVESTIGATION' }, officer);
      case 'PLAN': {
        const told = { reasons: '分值上升', facts: '问题三项', rectifyBy: addDays(this.today, 7) };
        return planInterview(database, { ...of, ...told }, officer);
      }
      case 'HOLD':
        return this.follow('supervision_interview', 'held_on IS NULL', (at) =>
          holdInterview(database, { ...at, record: '记录', rectifyBy: addDays(this.today, 7) }, officer),
        );
      case 'CONFIRM':
        return this.follow('supervision_interview', 'held_on IS NOT NULL AND rectified_on IS NULL', (at) =>
          confirmRectification(database, { ...at, rectification: '已整改' }, officer),
        );
      case 'REEVALUATE':
        return this.reevaluate();
      case 'WAIT':
        this.today = addDays(this.today, way ? 1 : 10);
        return Promise.resolve(undefined);
    }
  }

  /** The evaluations that upheld objections asked for are done, and give what stood before. */
  private async reevaluate(): Promise<void> {
    const done = 'UPDATE evaluation_task SET done_at = now() WHERE done_at IS NULL';
    await this.silo.database.transaction((client) => client.query(done));
    await storeDecisions(this.silo.database);
  }
}
