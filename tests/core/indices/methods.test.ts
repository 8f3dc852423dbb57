import { relationOfValues } from '../../../src/core/formula';
import type { Value } from '../../../src/core/formula';
import { scoreConstants, scoreFormula, scoreOver } from '../../../src/core/indices/methods';
import type { ScoreRule } from '../../../src/core/indices/methods';
import { roundHalfUp } from '../../../src/core/model/round';
import type { MethodId } from '../../../src/core/model/template';

function score(method: MethodId, rule: ScoreRule, actual: Value, target: Value = 1): Value {
  const row = { ...scoreConstants({ method, ...rule }), actual, target };
  const relation = relationOfValues(
    'score',
    new Map(Object.entries(row).map(([field, value]): [string, readonly Value[]] => [field, [value]])),
  );
  const value = scoreOver(scoreFormula(method, rule), relation)(0);
  return typeof value === 'number' ? roundHalfUp(value) : value;
}

const steps: ScoreRule['steps'] = [
  [0, 0],
  [0.6, 1],
  [0.7, 2],
  [0.8, 3],
  [0.9, 4],
];

describe('the worked examples', () => {
  test.each<readonly [string, MethodId, ScoreRule, Value, Value, number]>([
    ['86.3 % of a target of 95 %', 'proportional', { max: 3 }, 0.863, 0.95, 2.73],
    ['two theme days missing', 'deductPerMissing', { max: 4, unitPoints: 0.5 }, 2, 1, 3],
    ['nine missing', 'deductPerMissing', { max: 4, unitPoints: 0.5 }, 9, 1, 0],
    ['seven times, 2 each, at most 12', 'perOccurrenceCapped', { max: 12, unitPoints: 2 }, 7, 1, 12],
    ['the fourth place', 'rankBased', { max: 200 }, 4, 1, 188],
    ['42 where the best has 56', 'ratioToBest', { max: 600 }, 42, 56, 450],
    ['3.2 points up', 'linearPerPoint', { max: 12, base: 10, unitPoints: 0.5 }, 0.832, 0.8, 11.6],
    ['one prize at two levels', 'honourHighestOnly', { max: 3 }, Math.max(0.8, 0.6), 1, 0.8],
  ])('%s', (_, method, rule, actual, target, expected) => {
    expect(score(method, rule, actual, target)).toBe(expected);
  });
});

describe('the other methods and their edges', () => {
  test.each<readonly [string, MethodId, ScoreRule, Value, number]>([
    ['reached', 'boolean', { max: 3 }, true, 3],
    ['not reached', 'boolean', { max: 3 }, false, 0],
    ['more than the target', 'proportional', { max: 3 }, 1.2, 3],
    ['below nothing', 'proportional', { max: 3 }, -0.2, 0],
    ['a step begins with its lower bound', 'stepTable', { max: 4, steps }, 0.8, 3],
    ['just below a step as it is printed', 'stepTable', { max: 4, steps }, 0.79994, 2],
    ['a rate that is printed as the bound', 'stepTable', { max: 4, steps }, 0.79996, 3],
    ['above the last step', 'stepTable', { max: 4, steps }, 1.1, 4],
    ['below the first step', 'stepTable', { max: 4, steps: [[20, 2]] }, 19, 0],
    ['at the first step', 'stepTable', { max: 4, steps: [[20, 2]] }, 20, 2],
    ['none missing', 'deductPerMissing', { max: 4, unitPoints: 0.5 }, 0, 4],
    ['more than enough', 'deductPerMissing', { max: 4, unitPoints: 0.5 }, -3, 4],
    ['far down the list', 'rankBased', { max: 200 }, 90, 0],
    ['far below the target', 'linearPerPoint', { max: 12, base: 10, unitPoints: 0.5 }, 0.5, 0],
    ['a case that stands', 'veto', { max: 5 }, true, 1],
    ['no case', 'veto', { max: 5 }, false, 5],
    ['a vote score', 'voteCoefficient', { max: 5 }, 85, 4.25],
    ['a pool', 'deductionPool', { max: 20 }, 3.5, 16.5],
    ['an empty pool', 'deductionPool', { max: 20 }, 25, 0],
    ['cleared', 'zeroClear', { max: 83 }, true, 0],
    ['not cleared', 'zeroClear', { max: 83 }, false, 83],
    ['given by hand', 'manualMax', { max: 5 }, 4.5, 4.5],
    ['given too much', 'manualMax', { max: 5 }, 6, 5],
  ])('%s', (_, method, rule, actual, expected) => {
    expect(score(method, rule, actual)).toBe(expected);
  });

  test('what cannot be worked out is an error and no score', () => {
    expect(score('proportional', { max: 3 }, 1, 0)).toEqual({ error: '#DIV/0!' });
    expect(score('boolean', { max: 3 }, { error: '#N/A' })).toEqual({ error: '#N/A' });
    expect(score('stepTable', { max: 3 }, 1)).toEqual({ error: '#N/A' });
  });
});
