import type { Caller } from '../../gateway/identity/caller';
import { type City, openCity } from '../support/openCity';

/** An inspector's department owns inspections, so no agreement is needed. */
const OWNER: Caller = {
  subject: 'owner',
  kind: 'official',
  department: 'SAMR',
  roles: [],
  district: null,
  agreement: null,
  purpose: null,
};

let city: City;
beforeAll(async () => {
  city = await openCity();
}, 60_000);
afterAll(() => city?.close());

const node = (id: string, on: string) =>
  city.gateway.executeOperation(
    { query: `query Node($id: ID!) { node(id: $id) { __typename id ${on} } }`, variables: { id } },
    OWNER,
  );

describe('node: a fact by its global id', () => {
  it('finds a fact in the silo of its type, with its source and both times', async () => {
    const { data, errors } = await node(
      'Inspection:1',
      '... on Inspection { stage scheduledOn sourceDepartment { code } observedAt recordedAt entity { uscc } }',
    );
    expect(errors).toBeUndefined();
    expect(data?.node).toMatchObject({
      __typename: 'Inspection',
      id: 'Inspection:1',
      stage: expect.any(String),
      entity: { uscc: expect.stringMatching(/^[0-9A-Z]{18}$/) },
    });
  });

  it.each(['Inspection:0', 'Inspection:x', 'Department:1', '', 'Inspection', '__proto__:1'])(
    'gives null for %p, which is the id of nothing',
    async (id) => {
      expect(await node(id, '')).toMatchObject({ data: { node: null } });
    },
  );

  it('gives null for a fact that is not there', async () => {
    const { data } = await node('Inspection:999999999', '... on Inspection { stage recordedAt }');
    expect(data?.node).toBeNull();
  });
});
