import { useSession } from '../../../app/session';
import { useText, useWords } from '../../../words/language';
import { FormAction } from '../action/FormAction';
import { Department } from '../Department';
import { words as schemaWords } from '../disputes.generated';
import { type Dispute, disputeActionsFor, ownParties } from './disputeActions';
import { TRANSFER_WORDS } from './transferWords';

interface CellProps {
  readonly dispute: Dispute;
}

/** The parties, whom each of them names, and who designates. */
export function Parties({ dispute: { parties, statements, superior } }: CellProps) {
  const words = useWords(TRANSFER_WORDS);
  const stated = (code: string) => statements.find(({ party }) => party.code === code)?.competent;
  return (
    <>
      {parties.map((party) => {
        const named = stated(party.code);
        return (
          <div key={party.code}>
            <Department of={party} />{' '}
            <span className="case-sub">
              {named ? (
                <>
                  {words.holds} <Department of={named} />
                </>
              ) : (
                words.silent
              )}
            </span>
          </div>
        );
      })}
      <div className="case-sub">
        {words.superior}：<Department of={superior} />
      </div>
    </>
  );
}

/** What the session can do with a dispute now. */
export function Actions({ dispute, again }: CellProps & { again(): void }) {
  const { session } = useSession();
  const text = useText();
  const chosen = (parties: Dispute['parties']) =>
    parties.map(({ code, name, nameEn }) => ({ value: code, label: text(name, nameEn) }));
  const own = chosen(ownParties(dispute, session));
  const { number, version } = dispute;
  return (
    <div className="case-actions">
      {disputeActionsFor(dispute, session).map((action) => (
        <FormAction
          key={action.mutation}
          spec={action}
          words={schemaWords}
          base={{ number, version }}
          choices={{ own, parties: chosen(dispute.parties) }}
          initialValues={{ party: own[0]?.value }}
          button={{ size: 'small' }}
          onDone={again}
        />
      ))}
    </div>
  );
}
