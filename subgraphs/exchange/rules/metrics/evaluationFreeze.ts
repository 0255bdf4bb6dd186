import { type Day, shanghaiDay } from '../../../../kernel/values/day';
import { type AuditingViewer, isAuditor } from '../../../../kernel/values/isAuditor';
import { DATA_CENTRE } from '../../../../kernel/values/reference/departments';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

const ARTICLE = '沪府发〔2020〕7号（二十）';
const DAY_MS = 86_400_000;

/** Who freezes: each role in its own department. */
const ROLES: Readonly<Record<string, string>> = {
  REFORM_OFFICE: 'reform-office',
  [DATA_CENTRE]: 'sharing-administrator',
};

/** Who acts. */
export interface EvaluationActor extends AuditingViewer {
  readonly district: string | null;
}

/**
 * Who freezes an evaluation
 *
 * The reform office of the city evaluates the departments; the data centre may do the counting for it. An office of a
 * district does not freeze figures of the whole city.
 *
 * 沪府发〔2020〕7号（二十）；《上海市分类监管管理办法》第四条
 */
export function evaluationFreezer(actor: EvaluationActor): Verdict {
  const role = ROLES[actor.department ?? ''];
  if (role !== undefined && actor.district === null && actor.roles.includes(role)) return lawful;
  return unlawful('NOT_YOUR_PART', ARTICLE, { departments: Object.keys(ROLES), roles: Object.values(ROLES) });
}

/** Whether somebody may have a frozen evaluation counted again: who freezes, and the auditor. Counting takes long. */
export function evaluationChecker(actor: EvaluationActor): boolean {
  return evaluationFreezer(actor).lawful || isAuditor(actor);
}

/** A period and the moment up to which its facts are taken; milliseconds since 1970. */
export interface Freezing {
  readonly to: Day;
  readonly cutOff: number;
  readonly now: number;
  readonly keptDays: number;
}

/**
 * When figures may be cut off
 *
 * Not before the last day of the period, not in the future, and not further back than the feed tells what was known when.
 *
 * Reading of this project
 */
export function evaluationCutOff({ to, cutOff, now, keptDays }: Freezing): Verdict {
  const earliest = now - keptDays * DAY_MS;
  if (cutOff <= now && cutOff >= earliest && shanghaiDay(cutOff) >= to) return lawful;
  const told = (moment: number): string => new Date(moment).toISOString();
  return unlawful('CUT_OFF_UNFIT', ARTICLE, {
    field: 'cutOff',
    received: told(cutOff),
    to,
    earliest: told(earliest),
    latest: told(now),
  });
}
