import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ShapeRibbon } from '@/features/network';
import { fieldOfView } from '@/features/network/fieldOfView';
import { sortProblems } from '@/features/network/problems';
import { ribbonOf, slabOf } from '@/features/network/ribbon';
import { bytesText, describe as inWords, shortName } from '@/features/network/words';
import type { Analysis, AnalysisNode, Layer, Network } from '@/shared/api';

const conv: Layer = {
  kind: 'convolution',
  filters: 6,
  kernel: [5, 5],
  stride: [1, 1],
  padding: [2, 2],
  dilation: [1, 1],
  groups: 1,
  bias: true,
};

/** input -> c1 -> relu -> c2 -> add(c2, relu) -> out */
function aResidualNetwork(): Network {
  return {
    version: 1,
    input: [1, 28, 28],
    nodes: [
      { id: 'c1', layer: conv, inputs: ['input'] },
      { id: 'relu', layer: { kind: 'activation', function: 'relu' }, inputs: ['c1'] },
      { id: 'c2', layer: conv, inputs: ['relu'] },
      { id: 'add', layer: { kind: 'add' }, inputs: ['c2', 'relu'] },
      { id: 'out', layer: { kind: 'softmax' }, inputs: ['add'] },
    ],
  };
}

function itsAnalysis(): Analysis {
  const node = (id: string, kind: string, size: number | null, parameters = 0): AnalysisNode => ({
    id,
    kind,
    inputs: [],
    output: [6, 28, 28],
    parameters,
    macs: 1000,
    activationBytes: 18816,
    receptiveField: size === null ? null : { size: [size, size], stride: [1, 1], offset: [0, 0] },
  });
  const nodes = [
    node('c1', 'convolution', 5, 156),
    node('relu', 'activation', 5),
    node('c2', 'convolution', 9, 906),
    node('add', 'add', 9),
    node('out', 'softmax', null),
  ];
  return { parameters: 1062, macs: 5000, activationBytes: 94080, output: [6, 28, 28], nodes };
}

describe('the ribbon', () => {
  const ribbon = ribbonOf(aResidualNetwork(), itsAnalysis().nodes);

  it('puts every layer behind the one before, the input first', () => {
    expect(ribbon.blocks.map((block) => block.id)).toEqual(['input', 'c1', 'relu', 'c2', 'add', 'out']);
    ribbon.blocks.slice(1).forEach((block, i) => {
      const before = ribbon.blocks[i];
      expect(block.left).toBeCloseTo((before?.left ?? 0) + (before?.place ?? 0));
    });
    const last = ribbon.blocks[ribbon.blocks.length - 1];
    expect(ribbon.width).toBeCloseTo((last?.left ?? 0) + (last?.place ?? 0));
  });

  it('draws an arc for a connection that skips, and only for that', () => {
    expect(ribbon.arcs.map((arc) => [arc.from, arc.to])).toEqual([['relu', 'add']]);
    expect(ribbon.arcs[0]?.x2).toBeGreaterThan(ribbon.arcs[0]?.x1 ?? Infinity);
    expect(ribbon.headroom).toBeGreaterThan(0);
  });

  it('keeps layers without a shape of their own slim, but never the output', () => {
    expect(ribbon.blocks.filter((block) => block.slim).map((block) => block.id)).toEqual(['relu']);
  });

  it('draws larger images taller, more channels thicker, more units longer', () => {
    expect(slabOf([6, 28, 28], false, 28).height).toBeGreaterThan(slabOf([6, 14, 14], false, 28).height);
    expect(slabOf([64, 14, 14], false, 28).thickness).toBeGreaterThan(
      slabOf([6, 14, 14], false, 28).thickness,
    );
    expect(slabOf([500], false, 28).height).toBeGreaterThan(slabOf([10], false, 28).height);
  });

  it('still stands when nothing is known of the shapes', () => {
    const bare = ribbonOf(aResidualNetwork(), []);
    expect(bare.blocks.every((block) => Number.isFinite(block.x) && block.thickness > 0)).toBe(true);
  });

  it('knows how much of the image a value sees: all of it where there is no field, nothing where it is not known', () => {
    const block = (id: string) =>
      ribbon.blocks.find((one) => one.id === id) as (typeof ribbon.blocks)[number];
    expect(fieldOfView(block('c2'), [1, 28, 28])?.seen).toEqual({ height: 9, width: 9 });
    expect(fieldOfView(block('out'), [1, 28, 28])?.seen).toEqual({ height: 28, width: 28 });
    expect(fieldOfView({ ...block('c2'), node: null }, [1, 28, 28])).toBeNull();
    expect(fieldOfView(block('c2'), [784])).toBeNull();
    expect(fieldOfView(block('out'), [1, 14, 14])).toBeNull(); // finer than the pixels
  });
});

describe('mistakes', () => {
  it('stand at their node; what belongs to none stands apart', () => {
    const { byNode, general } = sortProblems(aResidualNetwork(), [
      { field: '/network/nodes/2/layer/kernel', message: 'too large' },
      { field: '/plan/network/nodes/2', message: 'twice' },
      { field: '/network/nodes/99', message: 'nowhere' },
      { field: '/plan/batchSize', message: 'at least 1' },
    ]);
    expect(byNode).toEqual(new Map([['c2', ['too large', 'twice']]]));
    expect(general).toEqual(['nowhere', 'at least 1']);
  });
});

describe('a layer in words', () => {
  it('says what differs from the usual', () => {
    expect(inWords(conv)).toBe('Convolution 5×5, 6 filters, padding 2');
    expect(inWords({ ...conv, kernel: 3, stride: [2, 1], padding: 0, bias: false })).toBe(
      'Convolution 3×3, 6 filters, stride 2×1, no bias',
    );
    expect(
      inWords({ kind: 'pooling', function: 'max', kernel: [2, 2], stride: [2, 2], padding: [0, 0] }),
    ).toBe('Max pooling 2×2, stride 2');
    expect(inWords({ kind: 'dropout', rate: 0.25 })).toBe('Dropout, drops 25 % while training');
    expect(
      inWords({ kind: 'transposed-convolution', filters: 3, kernel: [4, 4], stride: [2, 2], groups: 3 }),
    ).toBe('Transposed convolution 4×4, 3 filters, stride 2, 3 groups');
    expect(inWords({ kind: 'local-response-normalization', size: 5 })).toBe(
      'Local response normalization, over 5 channels',
    );
    expect(inWords({ kind: 'crop', top: 2, left: 0, height: 6, width: 7 })).toBe(
      'Crop to 6×7, without the first 2 rows',
    );
    expect(inWords({ kind: 'polynomial-features', degree: 3 })).toBe('Polynomial features, up to degree 3');
    expect(inWords({ kind: 'gaussian-kernel', centres: 20, sigma: 0.5 })).toBe(
      'Gaussian kernel, 20 fixed centres, σ 0.5',
    );
    expect(inWords({ kind: 'multiply' })).toMatch(/^Multiply/);
    expect(shortName({ kind: 'concatenate' })).toBe('concat');
    expect(inWords({ kind: 'something-new' })).toBe('Something new');
    expect(shortName({ kind: 'activation', function: 'tanh' })).toBe('tanh');
    expect([100, 18816, 3 << 20].map(bytesText)).toEqual(['100 B', '18.4 KiB', '3 MiB']);
  });
});

describe('the ribbon on the page', () => {
  const show = (props: Partial<Parameters<typeof ShapeRibbon>[0]> = {}) =>
    render(
      <MantineProvider>
        <ShapeRibbon network={aResidualNetwork()} analysis={itsAnalysis()} {...props} />
      </MantineProvider>,
    );

  it('is walked with the arrow keys, and tells what is chosen', async () => {
    const onSelect = vi.fn();
    show({ onSelect });
    const list = screen.getByRole('listbox', { name: 'Layers of the network' });
    list.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(onSelect.mock.calls).toEqual([['relu'], ['c2']]);
    expect(screen.getByRole('option', { selected: true })).toHaveAccessibleName(/^c2 · Convolution 5×5/);
    expect(screen.getByText('9×9 pixels, in steps of 1')).toBeInTheDocument();
    await userEvent.keyboard('{End}');
    expect(screen.getByText('the whole image')).toBeInTheDocument();
  });

  it('opens at the first mistake', () => {
    show({ analysis: null, problems: [{ field: '/network/nodes/3', message: 'Shapes differ.' }] });
    expect(screen.getByRole('option', { selected: true })).toHaveAccessibleName(/^add .*has a mistake$/);
    expect(screen.getByText('Shapes differ.')).toBeInTheDocument();
  });
});
