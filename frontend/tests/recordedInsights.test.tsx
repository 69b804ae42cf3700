import { screen } from '@testing-library/react';
import { Insights } from '@/features/insight';
import { show } from './appRender';
import moons from './insights/moons.json';
import scenes from './insights/scenes.json';
import sine from './insights/sine.json';

// Recorded from runs: a kernel machine on points-moons, a polynomial on curve-sine, FCN-8s on digit-scenes.
const shown = (insight: unknown) => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(insight)));
  show(<Insights runId="r1" epochs={[1]} />);
};

beforeEach(() => vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null));
afterEach(() => vi.unstubAllGlobals());

describe('what a worker has written about an epoch', () => {
  it('of points is a plane with its classes and centres, and a confusion of points', async () => {
    shown(moons);
    expect(await screen.findByRole('heading', { name: 'What it sees in the plane' })).toBeInTheDocument();
    expect(screen.getByLabelText('Legend')).toHaveTextContent('AB+centre of a kernel');
    expect(screen.getByRole('gridcell', { name: '99 points of A read as A' })).toBeInTheDocument();
  });

  it('of a curve is the curve, and no confusion', async () => {
    shown(sine);
    expect(await screen.findByText('Fitted curve')).toBeInTheDocument();
    expect(screen.queryByText('Confusion matrix')).not.toBeInTheDocument();
  });

  it('of scenes are the scenes and the overlap of every class', async () => {
    shown(scenes);
    expect(await screen.findByText('Overlap of each class')).toBeInTheDocument();
    expect(screen.getAllByRole('img', { name: /What the network takes each place of scene/ })).toHaveLength(
      2,
    );
    expect(screen.getByText('91.4 %')).toBeInTheDocument();
  });
});
