import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { figureOf } from '@/features/network/figure';
import { NetworkGraph } from '@/features/network/graph';
import { pathOf } from '@/features/network/graph/drawing';
import { drawingOf } from '@/features/network/graph/layout';
import { FULL } from '@/features/network/graph/measures';
import { openedAtFirst, outlineOf } from '@/features/network/structure';
import { anInceptionModule, leNet5, resNet20 } from './networks';

const show = (props: Partial<Parameters<typeof NetworkGraph>[0]> = {}) =>
  render(
    <MantineProvider env="test">
      <NetworkGraph network={resNet20.network} analysis={resNet20.analysis} {...props} />
    </MantineProvider>,
  );
const items = () => screen.getAllByRole('treeitem');
const item = (name: RegExp) => screen.getByRole('treeitem', { name });

describe('a drawing', () => {
  const outline = outlineOf(resNet20.network);

  it('puts what reads below what is read, and lets nothing overlap', () => {
    for (const most of [1, 24, 1000]) {
      const { cards, width, height } = drawingOf(outline, openedAtFirst(outline, most), FULL);
      for (const [i, one] of cards.entries()) {
        expect(one.x).toBeGreaterThanOrEqual(0);
        expect(one.x + one.width).toBeLessThanOrEqual(width + 1e-6);
        expect(one.y + one.height).toBeLessThanOrEqual(height + 1e-6);
        for (const other of cards.slice(i + 1)) {
          const apart =
            one.x + one.width <= other.x ||
            other.x + other.width <= one.x ||
            one.y + one.height <= other.y ||
            other.y + other.height <= one.y;
          expect(apart).toBe(true);
        }
      }
    }
  });

  it('lets every line run downwards', () => {
    const { wires } = drawingOf(outline, openedAtFirst(outline, 1000), FULL);
    for (const { points } of wires)
      points.slice(1).forEach((point, i) => expect(point.y).toBeGreaterThanOrEqual(points[i]?.y ?? 0));
    expect(
      pathOf([
        { x: 0, y: 0 },
        { x: 0, y: 9 },
      ]),
    ).toBe('M 0 0 V 9');
  });

  it('bends where lines part', () => {
    const module = outlineOf(anInceptionModule());
    const { wires, frames } = drawingOf(module, new Set(module.map(({ id }) => id)), FULL);
    const branches = wires.filter(({ from, points }) => from === 'stem-relu' && points.length > 0);
    expect(branches.length).toBeGreaterThanOrEqual(4);
    expect(frames.find(({ item }) => item.kind === 'inception')?.parting).toBe(true);
    expect(frames.find(({ item }) => item.kind === 'unit')?.parting).toBe(false);
  });
});

describe('a figure', () => {
  it('has one bar for each block, and an arc over those with a way around', () => {
    const { bars } = figureOf(resNet20.network, resNet20.analysis.nodes);
    expect(bars.filter(({ bridged }) => bridged)).toHaveLength(9);
    expect(bars).toHaveLength(1 + 1 + 9 + 3);
  });

  it('is lower where images are smaller', () => {
    const { bars } = figureOf(leNet5.network, leNet5.analysis.nodes);
    const height = (id: string) => bars.find((bar) => bar.id === id)?.height ?? NaN;
    expect(height('s4')).toBeLessThan(height('s2'));
  });
});

describe('the graph on the page', () => {
  it('shows a deep network as stages of blocks, with their shapes', () => {
    show();
    expect(screen.getAllByRole('treeitem', { name: /^3 residual blocks/ })).toHaveLength(3);
    expect(screen.getAllByRole('treeitem', { name: /^Residual block/ })).toHaveLength(9);
    expect(screen.getAllByText('64×8×8').length).toBeGreaterThanOrEqual(3);
  });

  it('opens a block on a click and closes it by a key', async () => {
    show();
    const before = items().length;
    await userEvent.click(screen.getAllByRole('treeitem', { name: /^Residual block/ })[0] as Element);
    expect(items().length).toBe(before + 4);
    expect(screen.getByText('16×32×32 → 16×32×32')).toBeInTheDocument();
    screen.getByRole('tree').focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(items().length).toBe(before);
  });

  it('is walked by keys, and tells what is chosen', async () => {
    show({ network: leNet5.network, analysis: leNet5.analysis });
    screen.getByRole('tree').focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(screen.getByRole('treeitem', { selected: true })).toHaveAccessibleName(/^s2 · Average pooling/);
    expect(screen.getByText('6×6 pixels, in steps of 2')).toBeInTheDocument();
    await userEvent.keyboard('{ArrowUp}{ArrowRight}{ArrowDown}');
    expect(screen.getByRole('treeitem', { selected: true })).toHaveAccessibleName(/^c1 · Convolution 5×5/);
  });

  it('opens what hides the layer that a page chooses', () => {
    const { rerender } = show({ selected: 'softmax' });
    expect(screen.queryByRole('treeitem', { name: /^conv2b1 ·/ })).toBeNull();
    rerender(
      <MantineProvider env="test">
        <NetworkGraph network={resNet20.network} analysis={resNet20.analysis} selected="conv2b1" />
      </MantineProvider>,
    );
    expect(item(/^conv2b1 ·/)).toHaveAttribute('aria-selected', 'true');
  });

  it('marks mistakes, also through closed blocks', () => {
    const place = resNet20.network.nodes.findIndex(({ id }) => id === 'conv3c2');
    show({ problems: [{ field: `/network/nodes/${place}/layer/kernel`, message: 'too large' }] });
    expect(screen.getAllByRole('treeitem', { name: /has a mistake$/ })).toHaveLength(2);
  });
});
