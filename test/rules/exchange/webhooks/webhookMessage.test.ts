import { type SentChange, webhookMessage } from '../../../../subgraphs/exchange/rules/webhooks/webhookMessage';

const CHANGE: SentChange = {
  id: 'e-1',
  about: 'credit-record',
  type: 'cn.sh.hub.credit-record.recorded',
  time: '2026-11-02 02:00:00+00',
  subject: '91310000000000000X',
  recordKey: 'DEVELOPMENT_REFORM/record-1',
  withdrawn: false,
  data: '{"amount":12345678901234567890.10}',
};

describe('the body of a webhook', () => {
  it('is a CloudEvent with the place in the feed, and keeps every digit of a number', () => {
    const text = webhookMessage('credit-record', 'p-1', CHANGE);
    expect(JSON.parse(text)).toMatchObject({
      specversion: '1.0',
      id: 'e-1',
      source: '/feed/credit-record',
      time: '2026-11-02T02:00:00.000Z',
      kind: 'RECORDED',
      position: 'p-1',
      recordkey: 'DEVELOPMENT_REFORM/record-1',
    });
    expect(text).toContain('"data":{"amount":12345678901234567890.10}}');
  });

  it('has attribute names that CloudEvents admits, and none for what is not told', () => {
    const text = webhookMessage('inspection', 'p-1', { ...CHANGE, recordKey: null, withdrawn: true, data: null });
    const names = Object.keys(JSON.parse(text));
    expect(names.filter((name) => !/^[a-z0-9]{1,20}$/.test(name))).toEqual([]);
    expect(names).not.toEqual(expect.arrayContaining(['data', 'recordkey']));
    expect(JSON.parse(text)).toMatchObject({ kind: 'WITHDRAWN', withdrawn: true });
  });
});
