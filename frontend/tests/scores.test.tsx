import { screen } from '@testing-library/react';
import { RunStatus } from '@/features/run';
import { NO_CURVES, type CurveState } from '@/features/run/curves';
import { scoreOf } from '@/features/run/score';
import { scoresOf } from '@/features/run/scoreCharts';
import { aPlan, aRun } from './fixtures';
import { show } from './appRender';

const result = {
  trainLoss: 0.1,
  trainAccuracy: null,
  testLoss: 0.2,
  testAccuracy: null,
  parameters: 4,
  seconds: 3,
};

describe('the score of a run', () => {
  it('is what its task is measured by', () => {
    expect(scoreOf({ ...result, r2: 0.9312 })).toEqual({ name: 'R²', words: '0.931' });
    expect(scoreOf({ ...result, meanIou: 0.5 })).toEqual({ name: 'mean IoU', words: '50.00 %' });
    expect(scoreOf({ ...result, testAccuracy: 0.98, meanIou: null, r2: null }).words).toBe('98.00 %');
    expect(scoreOf({ ...result, r2: { nonFinite: 'NaN' } }).words).toBe('NaN');
  });

  it('stands first in its status, and no accuracy where there is none', () => {
    show(<RunStatus run={aRun({ state: 'SUCCEEDED', result: { ...result, r2: 0.9312 } })} />);
    expect(screen.getByText('Validation R²').nextSibling).toHaveTextContent('0.931');
    expect(screen.queryByText('Training accuracy')).not.toBeInTheDocument();
  });
});

describe('the charts of a board', () => {
  const one = { steps: [1], epochs: [1], values: [0.5] };
  const look = (curves: CurveState) => ({
    key: 'r',
    label: '',
    plan: aPlan({}),
    curves,
    train: { color: 'red' },
    test: { color: 'blue' },
  });
  const titles = (series: CurveState['series']) =>
    scoresOf([look({ n: 1, series })]).map(({ title }) => title);

  it('are those that something is measured for', () => {
    expect(titles(NO_CURVES.series)).toEqual(['Accuracy']);
    expect(titles({ 'train/loss': one, 'test/r2': one })).toEqual(['R²']);
    expect(titles({ 'train/loss': one, 'test/mean-iou': one, 'test/accuracy': one })).toEqual([
      'Mean IoU',
      'Accuracy',
    ]);
  });
});
