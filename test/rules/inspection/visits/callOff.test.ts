import { day } from '../../../../kernel/values/day';
import { CALL_OFF_GROUNDS, callOffGround } from '../../../../subgraphs/inspection/rules/visits/callOff';

const record = { listed: ['AMR-01'], windowTo: day('2026-11-30'), today: day('2026-11-30') };

describe('DR-29: what was drawn is called off on a fixed ground alone', () => {
  it('that the hub does not know to be wrong', () => {
    for (const ground of CALL_OFF_GROUNDS.filter((one) => one !== 'ITEM_ENDED' && one !== 'WINDOW_CLOSED')) {
      expect(callOffGround({ ...record, ground })).toEqual({ lawful: true });
    }
  });

  it('an item that is on the list has not ended', () => {
    const refused = { code: 'CALL_OFF_GROUND_UNFIT', facts: { field: 'ground', listed: ['AMR-01'] } };
    expect(callOffGround({ ...record, ground: 'ITEM_ENDED' })).toMatchObject(refused);
    expect(callOffGround({ ...record, ground: 'ITEM_ENDED', listed: [] })).toEqual({ lawful: true });
  });

  it('the window is over from the day after its last, and not on it', () => {
    const refused = { code: 'CALL_OFF_GROUND_UNFIT', facts: { windowTo: '2026-11-30' } };
    expect(callOffGround({ ...record, ground: 'WINDOW_CLOSED' })).toMatchObject(refused);
    const after = { ...record, ground: 'WINDOW_CLOSED', today: day('2026-12-01') } as const;
    expect(callOffGround(after)).toEqual({ lawful: true });
  });
});
