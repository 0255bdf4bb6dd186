import type { PageRows } from '../../../../kernel/service/connection';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { Day } from '../../../../kernel/values/day';
import type { AgreementContents } from '../../rules/agreements/agreementContents';
import { type AgreementRow, findAgreement } from './agreementRows';
import { type Answering, answerApplication } from './answerApplication';
import { type Application, applyFor, completeApplication } from './applyFor';
import type { Doing, Outcome } from './changeAgreement';
import { changeStanding, type OverScopeEvidence, type StandingChange, suspendForOverScope } from './changeStanding';
import {
  type CredentialHolder,
  type CredentialRow,
  findCredentialHolder,
  type IssuedCredential,
  issueCredential,
  readCredentials,
  revokeCredential,
} from './credentials';
import { type AccessGrant, findGrant, type GrantQuestion } from './findGrant';
import { type AgreementFilter, listAgreements, listHistory, listNotices, type PageQuery } from './listAgreements';
import { type Signing, signAgreement } from './signAgreement';
import { type ScopedAccess, watchScope } from './watchScope';

/** The agreements: every change in one transaction with its history and its event. */
export interface AgreementStore {
  find(number: string): Promise<AgreementRow | undefined>;
  list(query: PageQuery & { readonly filter: AgreementFilter; readonly today: Day }): Promise<PageRows>;
  listHistory(agreement: string, page: PageQuery): Promise<PageRows>;
  listNotices(page: PageQuery): Promise<PageRows>;
  apply(application: Application): Promise<Outcome>;
  complete(doing: Doing & { readonly contents: AgreementContents }): Promise<Outcome>;
  answer(answering: Answering): Promise<Outcome>;
  sign(signing: Signing): Promise<Outcome>;
  changeStanding(change: StandingChange): Promise<Outcome>;
  /** Takes note of what was asked outside the scope of agreements, and suspends those that go beyond the limit. */
  watchScope(accesses: readonly ScopedAccess[], today: Day): Promise<void>;
  /** Suspends at once when different entities out of scope were asked for beyond the limit of the day. */
  suspendForOverScope(
    agreement: string,
    seen: { readonly evidence: OverScopeEvidence; readonly today: Day },
  ): Promise<boolean>;
  issueCredential(doing: Doing): Promise<IssuedCredential>;
  revokeCredential(doing: Doing & { readonly clientId: string }): Promise<Outcome>;
  readCredentials(agreement: string): Promise<CredentialRow[]>;
  findCredentialHolder(claim: {
    readonly clientId: string;
    readonly secret: string;
    readonly today: Day;
  }): Promise<CredentialHolder | undefined>;
  findGrant(question: GrantQuestion): Promise<AccessGrant>;
}

/** Opens the agreements over the silo's database. */
export function openAgreementStore(database: SiloDatabase): AgreementStore {
  const { statements } = database;
  return {
    find: (number) => findAgreement(statements, number),
    list: (query) => listAgreements(statements, query),
    listHistory: (agreement, page) => listHistory(statements, agreement, page),
    listNotices: (page) => listNotices(statements, page),
    apply: (application) => applyFor(database, application),
    complete: (doing) => completeApplication(database, doing),
    answer: (answering) => answerApplication(database, answering),
    sign: (signing) => signAgreement(database, signing),
    changeStanding: (change) => changeStanding(database, change),
    suspendForOverScope: (agreement, seen) => suspendForOverScope(database, agreement, seen),
    watchScope: (accesses, today) => watchScope(database, accesses, today),
    issueCredential: (doing) => issueCredential(database, doing),
    revokeCredential: (doing) => revokeCredential(database, doing),
    readCredentials: (agreement) => readCredentials(statements, agreement),
    findCredentialHolder: (claim) => findCredentialHolder(statements, claim),
    findGrant: (question) => findGrant(statements, question),
  };
}
