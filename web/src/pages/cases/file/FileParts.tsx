import type { ReactNode } from 'react';
import { Panel } from '../../../parts/Panel';
import { useLabel, useWords } from '../../../words/language';
import { Clocks } from '../Clocks';
import { words as schemaWords } from '../case.generated';
import type { FollowUp } from '../decision/useDecision';
import { Decided, Heard, Reviews } from './Course';
import type { CaseFile } from './caseFile';
import { FILE_WORDS } from './fileWords';
import { Gates, Limits } from './Gates';
import { History } from './History';
import { Pauses, Registrations } from './Kept';
import { Documents, Evidence } from './Papers';
import { People } from './People';
import { Proposal } from './Proposal';
import { StagePicture } from './StagePicture';
import { Steps } from './Steps';
import { Summary } from './Summary';

interface FilePartsProps {
  readonly file: CaseFile;
  /** What follows its decision; null before the decision, undefined where it cannot be read. */
  readonly followUp: FollowUp | null | undefined;
  onDone(): void;
  /** Its transfers, and what follows the decision in full; nothing of a file that is sealed. */
  readonly children?: ReactNode;
}

function Course({ file, onDone }: { readonly file: CaseFile; onDone(): void }) {
  const words = useWords(FILE_WORDS);
  return (
    <>
      <div className="case-two">
        <Panel title={words.proposed}>
          <Proposal file={file} onDone={onDone} />
        </Panel>
        <Panel title={`${words.told}、${words.hearing}`}>
          <Heard file={file} />
        </Panel>
      </div>
      <Panel title={words.reviews}>
        <Reviews file={file} />
      </Panel>
      <Panel title={`${words.discussion}、${words.decision}`}>
        <Decided file={file} />
      </Panel>
    </>
  );
}

const PLACES = [
  'gates',
  'summary',
  'transfers',
  'decision',
  'limits',
  'people',
  'evidence',
  'kept',
  'documents',
  'history',
] as const;

/** Links to the parts of the page. */
function PageMap({ without }: { readonly without: readonly string[] }) {
  const words = useWords(FILE_WORDS);
  const places = PLACES.filter((place) => !without.includes(place));
  return (
    <nav className="case-map no-print" aria-label={words.map}>
      {places.map((place) => (
        <a key={place} href={`#part-${place}`}>
          {place === 'decision' ? words.after : words[place]}
        </a>
      ))}
    </nav>
  );
}

/** The parts of a case file in the order in which they are read: where it stands first, its record last. */
export function FileParts({ file, followUp, onDone, children }: FilePartsProps) {
  const words = useWords(FILE_WORDS);
  const label = useLabel(schemaWords);
  const publication = followUp === null ? null : followUp?.publicity.state;
  const remedy = followUp === null ? null : followUp?.remedyState;
  return (
    <>
      <PageMap without={[...(followUp ? [] : ['decision']), ...(children ? [] : ['transfers'])]} />
      <Panel title={words.state}>
        <StagePicture file={file} publication={publication} remedy={remedy} />
      </Panel>
      <div className="case-two">
        <Panel title={words.gates} id="part-gates">
          <Gates file={file} />
        </Panel>
        <div>
          <Steps file={file} onDone={onDone} />
          <Panel title={words.clocks}>
            {file.clocks.length > 0 ? (
              <Clocks clocks={file.clocks} pauses={file.pauses} />
            ) : (
              <p className="none" data-empty>
                {words.noClocks}
              </p>
            )}
          </Panel>
        </div>
      </div>
      <Panel title={words.summary} id="part-summary">
        <Summary file={file} />
      </Panel>
      <Course file={file} onDone={onDone} />
      {children}
      <Panel title={words.limits} id="part-limits">
        <Limits limits={file.limits} />
      </Panel>
      <Panel title={words.people} id="part-people">
        <People file={file} />
      </Panel>
      <Panel title={words.evidence} id="part-evidence">
        <Evidence file={file} />
      </Panel>
      <Panel title={words.kept} id="part-kept">
        <h3>{label('EnforcementCaseFile.registrations')}</h3>
        <Registrations file={file} />
        <h3>{label('EnforcementCaseFile.pauses')}</h3>
        <Pauses file={file} />
      </Panel>
      <Panel title={words.documents} id="part-documents">
        <Documents file={file} />
      </Panel>
      <Panel title={words.history} id="part-history">
        <History file={file} />
      </Panel>
    </>
  );
}
