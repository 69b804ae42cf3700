import { screen } from '@testing-library/react';
import { DecisionField } from '@/features/insight/task/DecisionField';
import { fieldPixels } from '@/features/insight/task/field';
import { pathOf, reachOfPoints } from '@/features/insight/task/fit';
import { IouBars } from '@/features/insight/task/IouBars';
import { Scenes } from '@/features/insight/task/Scenes';
import { show } from './appRender';

const bytes = (...values: number[]) => btoa(String.fromCharCode(...values));

describe('the decision field', () => {
  it('has the colour of the likelier class, with the lowest row at the bottom', () => {
    // two places in a row, two rows: below all the first class, above all the second
    const probabilities = bytes(255, 255, 0, 0, 0, 0, 255, 255);
    const pixels = fieldPixels({ size: 2, probabilities }, ['#ff0000', '#0000ff'], '#ffffff');
    const [red = 0, , blue = 0] = pixels;
    expect(blue).toBeGreaterThan(red);
    expect(pixels[8]).toBeGreaterThan(pixels[10] ?? 0);
  });

  it('is pale where the network is unsure', () => {
    const half = fieldPixels({ size: 1, probabilities: bytes(128, 127) }, ['#ff0000', '#0000ff'], '#ffffff');
    expect(Math.abs((half[0] ?? 0) - (half[2] ?? 0))).toBeLessThan(3);
  });

  it('names its classes and the centres of kernels', () => {
    const plane = {
      size: 1,
      x: [-1, 1] as [number, number],
      y: [-1, 1] as [number, number],
      probabilities: bytes(255, 0),
      points: [],
      centres: [[0, 0]] as [number, number][],
    };
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    show(<DecisionField plane={plane} labels={['A', 'B']} />);
    expect(screen.getByLabelText('Legend')).toHaveTextContent('AB+centre of a kernel');
  });
});

describe('the fitted curve', () => {
  const toSelf = (value: number) => value;

  it('has a gap where the network says no finite number', () => {
    expect(pathOf({ x: [0, 1, 2, 3], y: [0, null, 2, 3] }, toSelf, toSelf)).toBe('M0.0 0.0M2.0 2.0L3.0 3.0');
  });

  it('is framed by the points, not by where it flies', () => {
    const [low, high] = reachOfPoints([
      [0, -1],
      [1, 1],
    ]);
    expect([low, high]).toEqual([-1.5, 1.5]);
  });
});

describe('scenes', () => {
  it('show image, truth and prediction side by side', () => {
    show(
      <Scenes
        scenes={[{ index: 3, image: 'iVBOR', truth: 'iVBOR', prediction: 'iVBOR' }]}
        labels={['background', '0']}
      />,
    );
    expect(screen.getAllByRole('figure').map((one) => one.textContent)).toEqual([
      'image',
      'truth',
      'prediction',
    ]);
    expect(screen.getByLabelText('Legend')).toHaveTextContent('background0');
  });

  it('tell the overlap of each class, and of none that it is nowhere', () => {
    show(
      <IouBars
        perClass={[
          { label: 'background', iou: 0.951, places: 4000 },
          { label: '0', iou: null, places: 0 },
        ]}
      />,
    );
    const told = screen.getAllByRole('listitem').map((one) => one.textContent);
    expect(told).toEqual(['background95.1 %', '0–']);
  });
});
