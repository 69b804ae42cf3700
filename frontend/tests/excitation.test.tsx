import { screen } from '@testing-library/react';
import { around, cutOut } from '@/features/lookinside/closeUp';
import { excitationsOf, TallyExcitation } from '@/features/lookinside/excitation';
import { ExcitationFigure } from '@/features/lookinside/ExcitationFigure';
import { concentration } from '@/features/lookinside/field';
import { show } from './appRender';

/** jsdom lays nothing out: a figure needs a width to be drawn. */
class WideObserver {
  constructor(private readonly tell: (entries: unknown[]) => void) {}
  observe() {
    this.tell([{ contentRect: { width: 400, height: 200 } }]);
  }
  unobserve() {
    return undefined;
  }
  disconnect() {
    return undefined;
  }
}

const node = (id: string, kind: string, inputs: string[], more = {}) => ({
  id,
  layer: { kind, ...more },
  inputs,
});

describe('squeeze-and-excitation', () => {
  it('is found where maps are multiplied by sigmoids', () => {
    const nodes = [
      node('c1', 'convolution', ['input']),
      node('squeeze', 'global-pooling', ['c1']),
      node('excite', 'activation', ['squeeze'], { function: 'sigmoid' }),
      node('multiply', 'multiply', ['c1', 'excite']),
      node('relu', 'activation', ['multiply'], { function: 'relu' }),
      node('sigmoid', 'activation', ['relu'], { function: 'sigmoid' }),
    ];
    expect(excitationsOf({ version: 1, input: [1, 2, 2], nodes })).toEqual(['excite']);
  });

  it('is averaged class by class, and says how far the classes lie apart', () => {
    const tally = new TallyExcitation(['early', 'late'], 3);
    tally.add(0, [Float32Array.of(0.5, 0.5), Float32Array.of(0, 1)]);
    tally.add(0, [Float32Array.of(0.5, 0.5), Float32Array.of(0, 0.5)]);
    tally.add(2, [Float32Array.of(0.5, 0.5), Float32Array.of(1, 0.75)]);
    const [early, late] = tally.means();
    expect(early).toMatchObject({ node: 'early', apart: 0 });
    expect(late?.perClass.map((one) => one && [...one])).toEqual([[0, 0.75], null, [1, 0.75]]);
    expect(late?.apart).toBeCloseTo(0.25);
  });

  it('is drawn with a line for each class that is not hidden', async () => {
    vi.stubGlobal('ResizeObserver', WideObserver);
    const block = {
      node: '3a.excite',
      perClass: [Float32Array.of(0, 1), null, Float32Array.of(1, 0), Float32Array.of(1, 1)],
      apart: 0.5,
    };
    show(<ExcitationFigure block={block} labels={['a', 'b', 'c', 'd']} hidden={new Set([0])} />);
    const lines = (await screen.findByRole('img', { name: /3a.excite. 2 channels/ })).querySelectorAll(
      'polyline',
    );
    expect([...lines].map((line) => line.textContent)).toEqual(['c', 'd']);
    vi.unstubAllGlobals();
  });
});

describe('an effective field', () => {
  it('is seen close up, as far as the image reaches', () => {
    const image = {
      channels: 2,
      height: 3,
      width: 3,
      values: Float32Array.from({ length: 18 }, (_, i) => i),
    };
    const box = around({ top: -1, left: 2, height: 2, width: 1 }, image);
    expect(box).toEqual({ top: 0, left: 1, height: 2, width: 2 });
    expect([...cutOut(image, box).values]).toEqual([1, 2, 4, 5, 10, 11, 13, 14]);
  });

  it('is as concentrated as the fewest pixels that hold nine tenths of it', () => {
    expect(concentration(Float32Array.of(0, 0, 0))).toBe(0);
    expect(concentration(Float32Array.of(0, -9, 1))).toBe(1);
    expect(concentration(Float32Array.of(1, -1, 1, 1))).toBe(4);
  });
});
