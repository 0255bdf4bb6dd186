import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as it arrived. */
export interface Received {
  readonly id: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly event: {
    readonly kind: string;
    readonly position: string;
    readonly recordkey?: string;
    readonly data?: Record<string, unknown>;
  };
}

/** Answers a message; the n-th from 1. */
export type Answering = (response: ServerResponse, received: Received, n: number) => unknown;

/** A real HTTP server on loopback that notes what it is sent. */
export interface WebhookReceiver {
  readonly url: string;
  readonly received: Received[];
  /** How it answers; 204 unless set. */
  answer: Answering;
  /** Waits until it was sent so many messages. */
  until(messages: number): Promise<void>;
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Answers with a status and nothing else. */
export const answerWith =
  (status: number, headers: Record<string, string> = {}): Answering =>
  (response) =>
    response.writeHead(status, headers).end();

/** Opens a receiver on a free port. */
export async function openWebhookReceiver(): Promise<WebhookReceiver> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const { headers } = request;
    const message = { id: String(headers['webhook-id']), headers, body, event: JSON.parse(body) };
    received.push(message);
    await receiver.answer(response, message, received.length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const receiver: WebhookReceiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/in?key=1`,
    received,
    answer: answerWith(204),
    async until(messages) {
      while (received.length < messages) await new Promise((resolve) => setTimeout(resolve, 10));
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return receiver;
}
