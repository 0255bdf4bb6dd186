import {
  inspectorNameSeen,
  isHimself,
  mayKeepInspectors,
  tiesSeen,
} from '../../../../subgraphs/inspection/rules/library/inspectorSight';
import { keepers } from '../../../support/inspection/libraryDesk';
import { PUBLIC } from '../../../support/openSilo';

const INSPECTOR = { authority: 'SAMR-310115', account: 'pudong-inspector' };
const { pudongInspector, pudongHead, pudongPlanner, planner, head, minhangHead, fireHead, office } = keepers;
const colleague = { ...pudongInspector, subject: 'colleague' };

describe('个人信息保护法 6: who an inspector is', () => {
  it('is for officials of his own office alone', () => {
    for (const viewer of [pudongHead, pudongPlanner, pudongInspector, colleague]) {
      expect(inspectorNameSeen(viewer, INSPECTOR, 'name')).toEqual({ lawful: true });
    }
    for (const viewer of [
      head,
      planner,
      minhangHead,
      fireHead,
      office,
      { ...pudongHead, kind: 'application' as const },
    ]) {
      expect(inspectorNameSeen(viewer, INSPECTOR, 'name')).toMatchObject({ code: 'NOT_OF_YOUR_DEPARTMENT' });
    }
    expect(inspectorNameSeen(PUBLIC, INSPECTOR, 'name')).toMatchObject({ code: 'NOT_PUBLIC' });
  });

  it('is told by the account under which he signs in, where he has one', () => {
    expect(isHimself(pudongInspector, INSPECTOR)).toBe(true);
    expect(isHimself(colleague, INSPECTOR)).toBe(false);
    expect(isHimself({ ...pudongInspector, kind: 'application' }, INSPECTOR)).toBe(false);
    expect(isHimself(pudongInspector, { ...INSPECTOR, account: null })).toBe(false);
  });
});

describe('DR-11: what ties an inspector', () => {
  it('is for himself and for those of his office who keep its library', () => {
    for (const viewer of [pudongInspector, pudongHead, pudongPlanner]) {
      expect(tiesSeen(viewer, INSPECTOR, 'ties')).toEqual({ lawful: true });
    }
    expect(tiesSeen(colleague, INSPECTOR, 'ties')).toMatchObject({ code: 'NOT_YOUR_INSPECTION' });
    expect(tiesSeen(head, INSPECTOR, 'ties')).toMatchObject({ code: 'NOT_OF_YOUR_DEPARTMENT' });
    expect(tiesSeen(PUBLIC, INSPECTOR, 'ties')).toMatchObject({ code: 'NOT_PUBLIC' });
  });
});

describe('沪府发〔2020〕7号（十一）: who keeps the library of an office', () => {
  it('is its planner or its head, or one of the municipal department above it', () => {
    for (const actor of [pudongPlanner, pudongHead, planner, head]) {
      expect(mayKeepInspectors(actor, 'SAMR-310115')).toEqual({ lawful: true });
    }
    for (const actor of [pudongInspector, minhangHead, fireHead, office, PUBLIC]) {
      expect(mayKeepInspectors(actor, 'SAMR-310115')).toMatchObject({ code: 'NOT_YOUR_INSPECTION' });
    }
  });
});
