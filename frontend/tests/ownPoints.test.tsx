import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { classesOf, countsFollow, remade } from '@/features/plan/made';
import { added, countWords, placeOn, typedPlace, type OwnPoint } from '@/features/plan/points/ownPoints';
import { PointPad } from '@/features/plan/points/PointPad';
import type { Dataset } from '@/shared/api';
import { show } from './appRender';

describe('points of one’s own', () => {
  it('are put where somebody points, up is up', () => {
    const box = { left: 100, top: 0, width: 200, height: 200 };
    expect(placeOn(box, { clientX: 200, clientY: 100 })).toEqual([0, 0]);
    expect(placeOn(box, { clientX: 300, clientY: 0 })).toEqual([1, 1]);
    expect(placeOn(box, { clientX: 900, clientY: 150 })).toEqual([1, -0.5]);
  });

  it('do not pile up along a stroke', () => {
    const one: OwnPoint[] = [[0, 0, 0]];
    expect(added(one, [0.01, 0, 0], true)).toHaveLength(1);
    expect(added(one, [0.2, 0, 0], true)).toHaveLength(2);
    expect(added(one, [0.01, 0, 0])).toHaveLength(2);
  });

  it('can be typed', () => {
    expect(typedPlace('0.5 -0.2')).toEqual([0.5, -0.2]);
    expect(typedPlace(' 1; 2 ')).toEqual([1, 2]);
    expect(['', '1', '1 a', '1 2 3', '99 0'].map(typedPlace)).toEqual([null, null, null, null, null]);
  });

  it('are counted by class', () => {
    const points: OwnPoint[] = [
      [0, 0, 1],
      [0, 0, 0],
      [0, 0, 1],
    ];
    expect(countWords(points)).toBe('1 A, 2 B');
  });
});

function Pad() {
  const [points, setPoints] = useState<OwnPoint[]>([]);
  return <PointPad points={points} onChange={setPoints} error={undefined} />;
}

describe('the pad', () => {
  it('takes clicks and typed points of the chosen class, undoes and clears', async () => {
    show(<Pad />);
    fireEvent.pointerDown(screen.getByRole('img'), { button: 0, pointerId: 1 });
    expect(screen.getByRole('status')).toHaveTextContent('1 A');
    await userEvent.click(screen.getByRole('radio', { name: 'B' }));
    await userEvent.type(screen.getByLabelText('Or type x and y'), '0.5 0.5{Enter}');
    expect(screen.getByRole('status')).toHaveTextContent('1 A, 1 B');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(screen.getByRole('status')).toHaveTextContent('1 A');
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(screen.getByRole('status')).toHaveTextContent('Click or drag on the sheet.');
  });
});

describe('the counts of a made set', () => {
  const points = { id: 'points-moons', options: [{ name: 'count' }] } as Dataset;
  const scenes = { id: 'digit-scenes', options: [{ name: 'most-digits' }] } as Dataset;

  it('follow from its options, unless it is as large as it is', () => {
    expect(countsFollow(points)).toBe(true);
    expect(countsFollow(scenes)).toBe(false);
    const chosen = { id: 'x', train: 400, test: 200, options: { count: 100 } };
    expect(remade(points, chosen)).toEqual({ id: 'x', options: { count: 100 } });
    expect(remade(scenes, chosen)).toBe(chosen);
  });

  it('and so do its classes', () => {
    const own = { id: 'points-own', labels: ['A', 'B'] } as Dataset;
    expect(classesOf(own, { id: 'points-own', points: [[0, 0, 3]] })).toBe(4);
    expect(classesOf(own, { id: 'points-own', points: [] })).toBe(2);
    expect(classesOf(own, { id: 'x', options: { classes: 5 } })).toBe(5);
  });
});
