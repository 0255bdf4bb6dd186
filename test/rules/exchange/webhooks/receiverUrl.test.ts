import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { receiverUrl } from '../../../../subgraphs/exchange/rules/webhooks/receiverUrl';

const STRICT = { plainHttp: false };

function reasonOf(text: string, policy = STRICT): unknown {
  try {
    receiverUrl(text, policy);
  } catch (error) {
    if (error instanceof CataloguedError && error.code === 'WEBHOOK_URL_UNFIT') return error.facts.reason;
    throw error;
  }
  return null;
}

describe('the URL of a receiver', () => {
  it.each(['https://hooks.example.cn/in', 'https://hooks.example.cn:8443/in?x=1', 'https://hooks.example.cn:80/'])(
    'may be %s',
    (url) => {
      expect(reasonOf(url)).toBeNull();
    },
  );

  it.each([
    ['http://hooks.example.cn/in', 'SCHEME'],
    ['ftp://hooks.example.cn/in', 'SCHEME'],
    ['file:///etc/passwd', 'SCHEME'],
    ['https://user:secret@hooks.example.cn/', 'CREDENTIALS'],
    ['https://user@hooks.example.cn/', 'CREDENTIALS'],
    ['https://hooks.example.cn/#part', 'FRAGMENT'],
    ['https://hooks.example.cn:25/', 'PORT'],
    ['https://hooks.example.cn:1023/', 'PORT'],
    ['https://hooks.example.cn:0/', 'PORT'],
    ['hooks.example.cn/in', 'FORM'],
    ['https://', 'FORM'],
    ['https://[::1', 'FORM'],
    [`https://hooks.example.cn/${'x'.repeat(2_048)}`, 'LENGTH'],
  ])('may not be %s: %s', (url, reason) => {
    expect(reasonOf(url)).toBe(reason);
  });

  it('may be plain HTTP where that is allowed, at the ports that are', () => {
    expect(reasonOf('http://hooks.example.cn/', { plainHttp: true })).toBeNull();
    expect(reasonOf('http://hooks.example.cn:1024/', { plainHttp: true })).toBeNull();
    expect(reasonOf('http://hooks.example.cn:22/', { plainHttp: true })).toBe('PORT');
  });

  it('writes every form of an IPv4 address as the one that is checked', () => {
    for (const host of ['0x7f.1', '2130706433', '017700000001', '127.1']) {
      expect(receiverUrl(`https://${host}/`, STRICT).hostname).toBe('127.0.0.1');
    }
  });

  it('does not repeat a password in its refusal', () => {
    expect(() => receiverUrl('https://user:secret@hooks.example.cn/', STRICT)).toThrow(
      expect.objectContaining({ facts: expect.objectContaining({ received: 'https://hooks.example.cn' }) }),
    );
  });
});
