import fc from 'fast-check';
import { drawFrame } from '../../../../subgraphs/inspection/rules/draw/drawFrame';
import { ticketOf } from '../../../../subgraphs/inspection/rules/draw/drawSeed';
import type { FrameDraw } from '../../../../subgraphs/inspection/rules/draw/frameDraw';
import type { FrameCell } from '../../../../subgraphs/inspection/rules/draw/frameHeader';
import {
  digitsFrom,
  drawFrozen,
  freezeFrame,
  type PlacedObject,
  sampleCodes,
  sampleRound,
} from '../../../support/draw/drawnRound';

const POOL = sampleCodes(200);
const entry = fc.oneof(fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom('-', 'AT_CAP'));
const cell: fc.Arbitrary<FrameCell> = fc.tuple(entry, entry, entry).filter((all) => all.some((one) => one !== '-'));
/** Objects in few cells, so that cells have several. */
const objects = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...POOL), { minLength: 2, maxLength: 60 }),
    fc.array(cell, { minLength: 1, maxLength: 4 }),
  )
  .map(([codes, cells]): PlacedObject[] =>
    codes.map((uscc, at) => ({ uscc, cell: cells[at % cells.length] as FrameCell })),
  );
const seeds = fc.nat().map((number) => digitsFrom(String(number)));

function drawOf(all: readonly PlacedObject[], seed: string): FrameDraw {
  const { header, lines } = freezeFrame(all);
  return drawFrame({ header, seed, chunks: [lines] });
}

/** Codes in the order of tickets, as anybody would sort them. */
const orderOf = (codes: readonly string[], seed: string): string[] =>
  codes
    .map((code) => `${ticketOf(seed, code)},${code}`)
    .sort()
    .map((line) => line.slice(65));

/** The order of each cell, all of it. */
const cellOrders = (draw: FrameDraw): string[][] =>
  draw.cells.map(({ size }, at) => Array.from({ length: size }, (_, rank) => draw.inCell(at, rank)?.uscc ?? ''));

const drawnFor = (draw: FrameDraw, task: number): string[] =>
  [...draw.drawn()].filter(({ tasks }) => tasks.includes(task)).map(({ uscc }) => uscc);

describe('draw (FL-3, FL-13, FL-14)', () => {
  it('takes of each cell the first in the order of tickets, as many as were counted', () => {
    fc.assert(
      fc.property(objects, seeds, (all, seed) => {
        const draw = drawOf(all, seed);
        draw.header.cells.forEach((entries, at) => {
          const own = all.filter((one) => JSON.stringify(one.cell) === JSON.stringify(entries));
          const order = orderOf(
            own.map(({ uscc }) => uscc),
            seed,
          );
          expect(cellOrders(draw)[at]).toEqual(order);
          draw.cells[at]?.drawn.forEach((count, task) => {
            const drawn = drawnFor(draw, task).filter((uscc) => order.includes(uscc));
            expect(drawn).toEqual(order.slice(0, count ?? 0));
          });
        });
      }),
    );
  });

  it('lists every drawn object once, with all of its tasks, in the order of tickets', () => {
    fc.assert(
      fc.property(objects, seeds, (all, seed) => {
        const drawn = [...drawOf(all, seed).drawn()];
        const codes = drawn.map(({ uscc }) => uscc);
        expect(codes).toEqual(orderOf(codes, seed));
        expect(drawn.every(({ ticket, uscc, tasks }) => ticket === ticketOf(seed, uscc) && tasks.length > 0)).toBe(
          true,
        );
      }),
    );
  });

  it('is the same for a shuffled input', () => {
    fc.assert(
      fc.property(
        objects.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const [one, other] = [all, shuffled].map((input) => drawFrozen(freezeFrame(input)));
          expect(other?.bundle).toEqual(one?.bundle);
          expect(other?.list).toBe(one?.list);
        },
      ),
    );
  });

  it('is disturbed in no order by one object more', () => {
    fc.assert(
      fc.property(objects, seeds, fc.nat(), (all, seed, pick) => {
        const [more, ...rest] = [...all.slice(pick % all.length), ...all.slice(0, pick % all.length)];
        const without = cellOrders(drawOf(rest, seed)).flat();
        const withMore = cellOrders(drawOf(all, seed));
        const own = withMore
          .map((order) => order.filter((uscc) => uscc !== more?.uscc))
          .filter((order) => order.length > 0);
        expect(own.flat()).toEqual(without);
      }),
    );
  });

  it('nests: in a cell the smaller probability draws a part of what the larger draws', () => {
    fc.assert(
      fc.property(objects, seeds, (all, seed) => {
        const draw = drawOf(all, seed);
        for (const { tasks, cell: at } of draw.drawn()) {
          const entries = draw.header.cells[at] ?? [];
          const least = Math.min(...tasks.map((task) => Number(entries[task])));
          const due = entries.flatMap((ppm, task) => (typeof ppm === 'number' && ppm >= least ? [task] : []));
          expect(tasks).toEqual(due);
        }
      }),
    );
  });

  it('sends no second visitor: a cell has as many visits as its largest count', () => {
    fc.assert(
      fc.property(objects, seeds, (all, seed) => {
        const draw = drawOf(all, seed);
        const largest = draw.cells.map(({ drawn }) => Math.max(0, ...drawn.map((count) => count ?? 0)));
        expect([...draw.drawn()]).toHaveLength(largest.reduce((sum, count) => sum + count, 0));
      }),
    );
  });

  it('gives the next ticket of the cell as the stand-in, then the one after it, and nobody past the last (DR-29)', () => {
    fc.assert(
      fc.property(objects, seeds, (all, seed) => {
        const draw = drawOf(all, seed);
        draw.cells.forEach(({ size, drawn }, at) => {
          drawn.forEach((count, task) => {
            const left = count === null ? [] : (cellOrders(draw)[at] ?? []).slice(count);
            const standIns = Array.from({ length: size + 1 }, (_, skip) => draw.nextInCell(at, task, skip)?.uscc);
            expect(standIns.filter((uscc) => uscc !== undefined)).toEqual(left);
            expect(standIns.at(-1)).toBeUndefined();
          });
        });
      }),
    );
  });

  it('draws everybody at 1,000,000 and nobody where a task excludes or does not reach', () => {
    const all = POOL.map(
      (uscc, at): PlacedObject => ({ uscc, cell: at % 2 ? [1_000_000, '-'] : ['AT_CAP', 1_000_000] }),
    );
    const draw = drawOf(all, digitsFrom('seed'));
    expect(drawnFor(draw, 0).sort()).toEqual(POOL.filter((_, at) => at % 2 === 1));
    expect(drawnFor(draw, 1).sort()).toEqual(POOL.filter((_, at) => at % 2 === 0));
  });
});

describe('draw of many', () => {
  it('orders by all 256 bits where the first 32 are the same, which they are for pairs of 200,000 (FL-4)', () => {
    const round = sampleRound(200_000, 2);
    const codes = sampleCodes(200_000);
    const tickets = codes.map((code) => ticketOf(round.seed, code));
    const prefixes = new Set(tickets.map((ticket) => ticket.slice(0, 8)));
    expect(prefixes.size).toBeLessThan(codes.length);
    expect(new Set(tickets).size).toBe(codes.length);
    const lines = tickets.map((ticket, at) => `${ticket},${codes[at]}`).sort();
    const placeOf = new Map(lines.map((line, at) => [line.slice(65), at]));
    for (const order of cellOrders(round.draw)) {
      const places = order.map((uscc) => placeOf.get(uscc) ?? -1);
      expect(places.every((place, at) => at === 0 || place > (places[at - 1] as number))).toBe(true);
    }
  });

  it('draws any two of a cell together, which a step through a list never does for some (FL-11)', () => {
    const { header, lines } = freezeFrame(sampleCodes(6).map((uscc) => ({ uscc, cell: [333_334] })));
    const pairs = new Set<string>();
    for (let number = 0; number < 300; number += 1) {
      const draw = drawFrame({ header, seed: digitsFrom(`seed ${number}`), chunks: [lines] });
      const codes = [...draw.drawn()].map(({ uscc }) => uscc).sort();
      if (codes.length === 2) pairs.add(codes.join());
    }
    expect(pairs.size).toBe(15);
  });

  it('draws ten times the probability ten times as often, and no place of the list more than another (FL-9, FL-10, FL-16)', () => {
    const SEEDS = 2_000;
    const [seldom, often] = [20_000, 200_000];
    const all = POOL.map((uscc, at): PlacedObject => ({ uscc, cell: [at % 2 ? seldom : often] }));
    const { header, lines } = freezeFrame(all);
    const times = new Map(POOL.map((uscc) => [uscc, 0]));
    for (let number = 0; number < SEEDS; number += 1) {
      const draw = drawFrame({ header, seed: digitsFrom(`seed ${number}`), chunks: [lines] });
      for (const { uscc } of draw.drawn()) times.set(uscc, (times.get(uscc) ?? 0) + 1);
    }
    const timesOf = (parity: number) => POOL.filter((_, at) => at % 2 === parity).map((uscc) => times.get(uscc) ?? 0);
    const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
    expect(sum(timesOf(1))).toBe((SEEDS * 100 * seldom) / 1_000_000);
    expect(sum(timesOf(0))).toBe((SEEDS * 100 * often) / 1_000_000);
    for (const [parity, ppm] of [
      [1, seldom],
      [0, often],
    ] as const) {
      const p = ppm / 1_000_000;
      const chi = sum(timesOf(parity).map((count) => (count - SEEDS * p) ** 2 / (SEEDS * p * (1 - p))));
      expect(chi).toBeLessThan(148.2);
    }
  });
});
