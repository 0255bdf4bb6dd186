import type { SiloResponse, Viewer } from '../../kernel/service/silo';
import { exchange } from '../../subgraphs/exchange';
import { OFFICIAL, type OpenSilo, openSilo } from './openSilo';

/** Somebody of a department, in a role. */
export function person(subject: string, department: string, role: string): Viewer {
  return { ...OFFICIAL, subject, department, roles: [role] };
}

/** Who asks, who answers, who oversees, and the gateway. */
export const HOUSING = person('integrator-housing', 'HOUSING', 'integrator');
export const CREDIT_OFFICER = person('credit-officer', 'DEVELOPMENT_REFORM', 'sharing-officer');
export const DATA_CENTRE = person('data-centre', 'BIG_DATA', 'sharing-administrator');
export const GATEWAY: Viewer = { ...person('gateway', 'BIG_DATA', 'gateway'), kind: 'application' };

/** What the housing commission asks for unless a test says otherwise. */
export const APPLICATION = {
  purpose: 'permit-renewal',
  legalBasis: '行政许可法 50',
  scenario: '施工许可延续审查',
  terms: ['credit-record'],
  methods: ['QUERY'],
  from: '2026-11-02',
  until: '2027-11-01',
  ratePerMinute: 600,
};

const FIELDS = `id state version hash scenario legalBasis districts industries usccs ratePerMinute from until consumerSigned
  signedOn terms { term resource owner { code } outsidePurpose }
  owners { department { code } answer grantedTerms ground { code } citation reason answeredOn signedOn }
  clocks { kind department { code } startedOn dueOn doneOn overdue escalated source article verified }`;

/** Reads an agreement by its number. */
export const AGREEMENT = `query Agreement($id: ID!) { agreement(id: $id) { ${FIELDS} } }`;

const GRANT = `query Grant($agreement: ID!, $department: String!, $subject: String!) {
  grant(agreement: $agreement, department: $department, subject: $subject) {
    agreement state reason purpose terms districts industries usccs methods ratePerMinute until } }`;

/** An agreement as the tests look at it. */
export interface SeenAgreement {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly hash: string;
  readonly scenario: string;
  readonly signedOn: string | null;
  readonly terms: readonly { readonly term: string; readonly outsidePurpose: boolean }[];
  readonly owners: readonly Record<string, unknown>[];
  readonly clocks: readonly Record<string, unknown>[];
}

type Reply = SiloResponse & { readonly data?: { readonly done?: Record<string, unknown> } | null };

/** The exchange of a suite's own, and the acts of an agreement's life as one call each. */
export class AgreementDesk {
  constructor(readonly silo: OpenSilo) {}

  close(): Promise<void> {
    return this.silo.close();
  }

  /** Runs a mutation under the name `done`. */
  async mutate(name: string, type: string, input: object, viewer: Viewer): Promise<Reply> {
    const secrets = name === 'issueCredential' ? 'clientId clientSecret' : '';
    const query = `mutation M($input: ${type}!) { done: ${name}(input: $input) {
      agreement { ${FIELDS} } ${secrets} refusal { code article facts } } }`;
    return (await this.silo.ask(query, { input }, viewer)) as Reply;
  }

  /** The agreement after a mutation that must have succeeded. */
  async done(reply: Promise<Reply>): Promise<SeenAgreement> {
    const { data, errors } = await reply;
    if (errors || data?.done?.refusal) throw new Error(JSON.stringify(errors ?? data?.done?.refusal));
    return data?.done?.agreement as SeenAgreement;
  }

  apply(part: object = {}, viewer: Viewer = HOUSING): Promise<SeenAgreement> {
    return this.done(this.mutate('applyForAgreement', 'AgreementContentsInput', { ...APPLICATION, ...part }, viewer));
  }

  tryAnswer({ id, version }: SeenAgreement, input: object, viewer: Viewer = CREDIT_OFFICER): Promise<Reply> {
    return this.mutate('answerApplication', 'AnswerApplicationInput', { agreement: id, version, ...input }, viewer);
  }

  answer(agreement: SeenAgreement, input: object, viewer: Viewer = CREDIT_OFFICER): Promise<SeenAgreement> {
    return this.done(this.tryAnswer(agreement, input, viewer));
  }

  trySign({ id, version, hash }: SeenAgreement, viewer: Viewer): Promise<Reply> {
    return this.mutate('signAgreement', 'SignAgreementInput', { agreement: id, version, hash }, viewer);
  }

  sign(agreement: SeenAgreement, viewer: Viewer): Promise<SeenAgreement> {
    return this.done(this.trySign(agreement, viewer));
  }

  tryStand(name: string, { id, version }: SeenAgreement, viewer: Viewer = DATA_CENTRE): Promise<Reply> {
    return this.mutate(name, 'AgreementStandingInput', { agreement: id, version, reason: '核查' }, viewer);
  }

  stand(name: string, agreement: SeenAgreement): Promise<SeenAgreement> {
    return this.done(this.tryStand(name, agreement));
  }

  /** An agreement that both sides have signed. */
  async active(part: object = {}): Promise<SeenAgreement> {
    const approved = await this.answer(await this.apply(part), { decision: 'APPROVE' });
    return this.sign(await this.sign(approved, HOUSING), CREDIT_OFFICER);
  }

  async read(id: string, viewer: Viewer = DATA_CENTRE): Promise<SeenAgreement> {
    const { data } = await this.silo.ask(AGREEMENT, { id }, viewer);
    return data?.agreement as SeenAgreement;
  }

  tryGrant(agreement: string, department: string, viewer: Viewer, subject = 'somebody'): Promise<SiloResponse> {
    return this.silo.ask(GRANT, { agreement, department, subject }, viewer);
  }

  async grant(agreement: string, department: string, subject?: string): Promise<Record<string, unknown>> {
    const { data, errors } = await this.tryGrant(agreement, department, GATEWAY, subject);
    if (errors) throw new Error(JSON.stringify(errors));
    return data?.grant as Record<string, unknown>;
  }
}

/** Opens the exchange of a suite's own, empty. */
export async function openDesk(): Promise<AgreementDesk> {
  return new AgreementDesk(await openSilo(exchange));
}
