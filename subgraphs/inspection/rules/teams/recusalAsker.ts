import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { actsFor, type WorkActor } from '../../../../kernel/values/work/workParties';

/** Who asks that an inspector withdraw, and for whom. */
export interface RecusalAsking {
  readonly actor: WorkActor;
  /** The inspector himself, or the enterprise, for which a planner records it. */
  readonly askedBy: 'INSPECTOR' | 'ENTITY';
  /** Subject under which the inspector signs in; null where he does not. */
  readonly account: string | null;
  /** The inspector's office in the visit. */
  readonly office: string;
}

/**
 * Who may ask that an inspector withdraw: he himself under his own account, or a planner of the department who records what
 * the enterprise asks for
 *
 * 《中华人民共和国行政处罚法》第四十三条; DR-11
 */
export function recusalAsker({ actor, askedBy, account, office }: RecusalAsking): Verdict {
  const isHimself = account !== null && account === actor.subject && actor.kind === 'official';
  const mayAsk = askedBy === 'INSPECTOR' ? isHimself : actsFor(actor, office, 'planner');
  return mayAsk ? lawful : unlawful('RECUSAL_NOT_YOURS', '行政处罚法 43', { askedBy, office });
}
