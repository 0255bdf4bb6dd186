import { unlawful, type Verdict } from '../../../../../kernel/values/verdict';
import { leadReturn } from '../../leads/leadReturn';
import { certificateShown } from '../../proceedings/certificateShown';
import { certifiedOfficers } from '../../proceedings/certifiedOfficers';
import { filingExtension } from '../../proceedings/filingTerm';
import { firstToFile } from '../../proceedings/firstToFile';
import { heardOnSpot } from '../../proceedings/heardOnSpot';
import { hearingGrounds } from '../../proceedings/hearingGrounds';
import { limitation } from '../../proceedings/limitation';
import { noticeContent } from '../../proceedings/notice';
import { oneActOneFine } from '../../proceedings/oneActOneFine';
import { penaltyKinds } from '../../proceedings/penaltyKinds';
import { recusalDecider, recusedOfficer } from '../../proceedings/recusal';
import { onSpotRecorded, simpleProcedure } from '../../proceedings/simpleProcedure';
import type { Act } from '../../proceedings/types';
import type { CaseFile } from '../caseFile';
import { type Guard, holds, type Known } from '../judging';
import { measureVerdicts } from '../measureVerdicts';
import { noticeTold } from '../noticeTold';

type FilingKind =
  | 'VERIFY'
  | 'EXTEND_FILING'
  | 'FILE'
  | 'DECLINE'
  | 'DECIDE_ON_SPOT'
  | 'RECORD_ON_SPOT'
  | 'ASSIGN'
  | 'ASK_RECUSAL'
  | 'DECIDE_RECUSAL';

/** The act of a file, as an act of its entity. */
export const actOf = ({ uscc, act: { provision, actFrom, actTo } }: CaseFile): Act => ({
  uscc,
  provision,
  actFrom,
  actTo,
});

/** Whether an act can be taken up as a case at all: in time, and by nobody else before. EN-2, EN-10 */
function takenUp(file: CaseFile, { standing }: Known): readonly Verdict[] {
  const { act, foundOn, authority } = file;
  return [
    limitation({ actEnd: act.actTo, safetyHarm: act.safetyHarm, foundOn }),
    firstToFile({ ...actOf(file), authority }, standing),
  ];
}

/** How a penalty on the spot is measured: without circumstances, and without a reason to leave the range. */
const UNMEASURED = { mitigating: [], treatment: 'NONE', circumstances: [], value: null, reasonOutside: null } as const;

const onCase = (officers: readonly { readonly account: string }[], account: string): Verdict =>
  holds(
    officers.some((one) => one.account === account),
    unlawful('CASE_OFFICER_UNKNOWN', '行政处罚法 43', { field: 'account', received: account }),
  );

/** Who chairs the hearing can be asked to withdraw as well. 《行政处罚法》第六十四条第四项 */
const chairOf = ({ hearing }: CaseFile): readonly { readonly account: string }[] =>
  hearing?.chair == null ? [] : [{ account: hearing.chair }];

const asked = ({ recusals }: CaseFile, account: string): boolean =>
  recusals.some((one) => one.account === account && one.state === 'ASKED');

/** What the articles ask of filing, of a decision on the spot, and of who is on a case. EN-2, EN-10, EN-12, EN-16, EN-22 */
export const filingGuards: { readonly [Kind in FilingKind]: Guard<Kind> } = {
  VERIFY: () => [],
  EXTEND_FILING: ({ foundOn, filingExtendedOn }, _, { today }) => [
    filingExtension({ leadOn: foundOn, extended: filingExtendedOn !== null }, today),
  ],
  FILE: (file, _, { known }) => takenUp(file, known),
  DECLINE: (_, { code }) => [leadReturn(code)],
  DECIDE_ON_SPOT: (file, step, { actor, today, known }) => [
    simpleProcedure({ party: file.party, penalties: step.penalties, factsClear: step.factsClear, on: today }),
    penaltyKinds(step.penalties, { rank: step.basis.rank, authority: file.authority }),
    ...takenUp(file, known),
    ...measureVerdicts(file, { ...step, measure: UNMEASURED }, known),
    oneActOneFine({ act: actOf(file), penalties: step.penalties }, known.fines),
    certifiedOfficers(step.officers, today),
    onCase(step.officers, actor.subject),
    certificateShown(step.officers, step.certificatesShownBy),
    noticeContent(noticeTold(step.penalties, step), hearingGrounds(step.penalties, { party: file.party, on: today })),
    heardOnSpot({ statement: step.statement, waived: step.waived, finding: step.sha256 }),
    onSpotRecorded({
      documentNumber: step.decisionNumber,
      decidedOn: today,
      deliveredOn: step.deliveredOn,
      reportedOn: today,
    }),
  ],
  RECORD_ON_SPOT: ({ decision, service, openedOn }, _, { today }) => [
    onSpotRecorded({
      documentNumber: decision?.number ?? null,
      decidedOn: decision?.decidedOn ?? openedOn,
      deliveredOn: service?.servedOn ?? null,
      reportedOn: today,
    }),
  ],
  ASSIGN: ({ recusals }, { officers }, { actor, today }) => [
    certifiedOfficers(officers, today),
    recusedOfficer(officers, recusals),
    holds(
      officers.every(({ account }) => account !== actor.subject),
      unlawful('SAME_PERSON_APPROVES', '行政处罚法 57', { subject: actor.subject }),
    ),
  ],
  ASK_RECUSAL: (file, { account }) => [
    onCase([...file.officers, ...chairOf(file)], account),
    holds(
      !asked(file, account),
      unlawful('CASE_RECUSAL_ASKED', '行政处罚法 43', { field: 'account', received: account }),
    ),
  ],
  DECIDE_RECUSAL: (file, { account }, { actor }) => [
    holds(
      asked(file, account),
      unlawful('CASE_RECUSAL_UNKNOWN', '行政处罚法 43', { field: 'account', received: account }),
    ),
    recusalDecider({ asked: account, decider: actor.subject }),
  ],
};
