import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NetworkEditor } from '@/features/network/edit';
import { api, type Network, type NetworkSketch } from '@/shared/api';
import { show } from './appRender';
import { leNet5 } from './networks';

/** Answers as the server does: LeNet-5 is right, and a kernel of 50 is too large. */
const answer = (network: Network): NetworkSketch => {
  const wrong = network.nodes.findIndex(({ layer }) => layer.kernel === 50);
  const problems =
    wrong < 0 ? [] : [{ field: `/network/nodes/${wrong}/layer/kernel`, message: 'The kernel does not fit.' }];
  return {
    ...leNet5.analysis,
    nodes: leNet5.analysis.nodes.slice(0, wrong < 0 ? undefined : wrong),
    problems,
  };
};

const onNetwork = vi.fn<(network: Network, sound: boolean) => void>();
const edited = () => onNetwork.mock.calls.at(-1)?.[0] as Network;
const ids = () => edited().nodes.map(({ id }) => id);

beforeEach(() => {
  onNetwork.mockClear();
  vi.spyOn(api, 'sketchNetwork').mockImplementation(async (network) => answer(network));
  show(<NetworkEditor first={leNet5.network} onNetwork={onNetwork} />);
});
afterEach(() => vi.restoreAllMocks());

const choose = (name: RegExp) => userEvent.click(screen.getByRole('treeitem', { name }));

describe('the editor', () => {
  it('tells a mistake in words at its field, in the list and on the graph, and what is sound', async () => {
    await waitFor(() => expect(onNetwork).toHaveBeenLastCalledWith(leNet5.network, true));
    await choose(/^c3 ·/);
    const kernel = screen.getByLabelText('Kernel');
    await userEvent.clear(kernel);
    await userEvent.type(kernel, '50');
    await waitFor(() => expect(kernel).toHaveAccessibleDescription('The kernel does not fit.'));
    expect(within(screen.getByRole('status')).getByRole('button', { name: 'c3' })).toBeInTheDocument();
    expect(screen.getByRole('treeitem', { name: /^c3 .*has a mistake$/ })).toBeInTheDocument();
    expect(onNetwork).toHaveBeenLastCalledWith(expect.anything(), false);
  });

  it('adds behind, removes by a key, and takes both back by keys', async () => {
    await choose(/^s2 ·/);
    await userEvent.click(screen.getByRole('button', { name: 'Add after it' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Dropout' }));
    expect(ids()[3]).toBe('dropout1');
    await choose(/^c5 ·/);
    screen.getByRole('tree').focus();
    await userEvent.keyboard('{Delete}');
    expect(ids()).not.toContain('c5');
    await userEvent.keyboard('{Control>}zz{/Control}');
    expect(edited()).toEqual(leNet5.network);
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(ids()).toContain('dropout1');
  });

  it('renames when a name is finished, and never to one that is taken', async () => {
    await choose(/^c1 ·/);
    const name = screen.getByLabelText('Name');
    await userEvent.clear(name);
    await userEvent.type(name, 'c3{Enter}');
    expect(edited()).toEqual(leNet5.network);
    await userEvent.clear(screen.getByLabelText('Name'));
    await userEvent.type(screen.getByLabelText('Name'), 'strokes{Enter}');
    expect(ids()[0]).toBe('strokes');
  });
});
