import { PassThrough } from 'node:stream';
import pino from 'pino';
import { QueryFailedError } from 'typeorm';
import { LOG_OPTIONS } from '../../../kernel/service/log';

const NAME = '欧阳隐名';

function logged(error: unknown): Record<string, Record<string, unknown>> {
  const sink = new PassThrough();
  pino({ ...LOG_OPTIONS, level: 'debug' }, sink).error({ err: error, authorization: 'Bearer secret' }, 'incident');
  return JSON.parse(String(sink.read()));
}
const ofDriver = (told: object, message: string) => Object.assign(new Error(message), told);

describe('an error in the log', () => {
  it('is told by its kind, its text and where it arose', () => {
    const { err } = logged(new TypeError('no such thing'));
    expect(err).toMatchObject({
      type: 'TypeError',
      message: 'no such thing',
      stack: expect.stringContaining('log.test'),
    });
  });

  it('of the database is told by code, table and constraint, and by none of the values', () => {
    const unique = ofDriver(
      { code: '23505', table: 'party', constraint: 'party_name', detail: `Key (name)=(${NAME}) already exists.` },
      'duplicate key value violates unique constraint "party_name"',
    );
    const line = logged(unique);
    expect(line.err).toMatchObject({ code: '23505', table: 'party', constraint: 'party_name' });
    expect(line.err?.stack).toContain('log.test');
    expect(JSON.stringify(line)).not.toContain(NAME);
  });

  it.each([
    ['a value of another type', ofDriver({ code: '22P02' }, `invalid input syntax for type date: "${NAME}"`)],
    [
      'a statement with its parameters',
      new QueryFailedError('INSERT INTO party VALUES ($1)', [NAME], ofDriver({ code: '22007' }, `date: "${NAME}"`)),
    ],
    ['a row that fails', ofDriver({ code: '23514', detail: `Failing row contains (${NAME}).` }, 'new row')],
    ['whatever was thrown', NAME],
    ['an object', { name: NAME }],
  ])('holds no value: %s', (_, error) => {
    expect(JSON.stringify(logged(error))).not.toContain(NAME);
  });

  it('holds no token', () => {
    expect(JSON.stringify(logged(new Error('x')))).not.toContain('secret');
  });
});
