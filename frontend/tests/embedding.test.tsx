import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LookInside } from '@/features/lookinside';
import { beforeClassifier, inUnitSquare } from '@/features/lookinside/embedding';
import { principalPlane } from '@/features/lookinside/principal';
import { nearest, Scatter } from '@/features/lookinside/Scatter';

const rows = (...all: number[][]) => all.map((row) => Float32Array.from(row));

describe('the principal plane', () => {
  it('turns to where the rows differ most, then to what is left', () => {
    // along (3, 4)/5 they lie at −10, 0, 0, 10; across it at 0, 2, −2, 0
    const plane = principalPlane(
      rows([1 - 6, 1 - 8], [1 - 1.6, 1 + 1.2], [1 + 1.6, 1 - 1.2], [1 + 6, 1 + 8]),
    );
    const size = (axis: 0 | 1) => plane.map((point) => Math.round(1000 * Math.abs(point[axis])) / 1000);
    expect(size(0)).toEqual([10, 0, 0, 10]);
    expect(size(1)).toEqual([0, 2, 2, 0]);
  });

  it('puts rows that do not differ into one place', () => {
    expect(principalPlane(rows([1, 2, 3], [1, 2, 3]))).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it('is drawn in a square without being stretched', () => {
    expect(
      inUnitSquare([
        [-2, 0],
        [2, 2],
      ]),
    ).toEqual([
      [0, 0.75],
      [1, 0.25],
    ]);
    expect(inUnitSquare([[3, 3]])).toEqual([[0.5, 0.5]]);
  });
});

describe('what the classifier reads', () => {
  const node = (id: string, kind: string, input: string) => ({ id, layer: { kind }, inputs: [input] });

  it('is the input of the last dense layer', () => {
    const nodes = [
      node('f6', 'dense', 'input'),
      node('act', 'activation', 'f6'),
      node('out', 'dense', 'act'),
    ];
    expect(beforeClassifier({ version: 1, input: [4], nodes })).toBe('act');
    expect(beforeClassifier({ version: 1, input: [4], nodes: nodes.slice(0, 1) })).toBeNull();
  });
});

describe('the scatter', () => {
  const points = [
    { x: 0.1, y: 0.1, index: 7, label: 0, png: '' },
    { x: 0.9, y: 0.9, index: 8, label: 1, png: '' },
  ];

  it('finds the nearest image, if one is near', () => {
    expect(nearest(points, 0.11, 0.1)).toBe(0);
    expect(nearest(points, 0.5, 0.5)).toBeNull();
  });

  it('is walked with the arrow keys, and its legend hides classes', async () => {
    render(
      <MantineProvider>
        <Scatter points={points} labels={['cat', 'dog']} />
      </MantineProvider>,
    );
    screen.getByRole('slider').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByText('Test image 7: cat')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'cat' }));
    expect(screen.getByRole('button', { name: 'cat' })).toHaveAttribute('aria-pressed', 'false');
    screen.getByRole('slider').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByText('Test image 8: dog')).toBeInTheDocument();
  });
});

describe('looking inside', () => {
  it('says when it opens, before there is a model', () => {
    render(
      <MantineProvider>
        <LookInside file="f" available={false} dataset={{ id: 'd', labels: [], test: 1 }} drawing={null} />
      </MantineProvider>,
    );
    expect(screen.getByText('No network to look into yet')).toBeInTheDocument();
  });
});
