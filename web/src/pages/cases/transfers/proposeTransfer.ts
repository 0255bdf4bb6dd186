import type { Choice } from '../../../parts/choices/choice';
import { useDepartmentList } from '../../../parts/choices/useDepartmentList';
import { useText } from '../../../words/language';
import type { ActionSpec } from '../action/FormAction';
import type { Standards } from '../file/caseFile';
import { ProposeJusticeTransferDocument } from '../transfers.generated';

/** Proposes to transfer a case to the police. */
export const PROPOSE_TRANSFER: ActionSpec = {
  mutation: 'proposeJusticeTransfer',
  input: 'ProposeJusticeTransferInput',
  document: ProposeJusticeTransferDocument,
  zh: '由两人以上专案组核实后，提请将涉嫌犯罪的案件移送公安机关；负责人三日内决定。未达到移送标准的不予办理（行政执法机关移送涉嫌犯罪案件的规定 3、5）。',
  en: 'Proposes, as a team of two or more, to transfer the case to the police on suspicion of a crime; the head decides within three days. Refused where no standard is reached (Transfer Rules 3, 5).',
  fields: [
    { kind: 'pick', name: ['toAuthority'], from: 'police' },
    { kind: 'pick', name: ['standard'], from: 'standards' },
    { kind: 'money', name: ['amount'], optional: true },
    { kind: 'pick', name: ['circumstance'], from: 'circumstances', optional: true },
    { kind: 'long', name: ['suspicion'], max: 1_000 },
    { kind: 'heading', name: ['h1'], term: 'ProposeJusticeTransferInput.evidence' },
    { kind: 'pieces', name: ['evidence'] },
    { kind: 'picks', name: ['team'], from: 'accounts' },
  ],
  width: 760,
};

const POLICE = 'PUBLIC_SECURITY';

/** The police to whom a case of an authority can go: those of its district first, then those of the city. */
export function usePolice(authority: string): readonly Choice[] {
  const { nameOf } = useDepartmentList();
  const [, district] = authority.split('-');
  const offices = district ? [`${POLICE}-${district}`, POLICE] : [POLICE];
  return offices.map((value) => ({ value, label: nameOf(value) }));
}

/** The standards of transfer, and the circumstances that they list, as choices. */
export function useStandards(standards: Standards): Readonly<Record<'standards' | 'circumstances', readonly Choice[]>> {
  const text = useText();
  const circumstances = new Map(
    standards.flatMap((one) => one.circumstances).map((one) => [one.code, text(one.name, one.nameEn)]),
  );
  return {
    standards: standards.map(({ code, offence, offenceEn, provision }) => ({
      value: code,
      label: `${text(offence, offenceEn)}（${provision}）`,
    })),
    circumstances: [...circumstances].map(([value, label]) => ({ value, label })),
  };
}
