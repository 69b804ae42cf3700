import {
  isGroup,
  nodesOf,
  openedAtFirst,
  outlineOf,
  groupsAround,
  type Item,
} from '@/features/network/structure';
import type { Network } from '@/shared/api';
import { anInceptionModule, aSqueezedBlock, aSkipOverAll, leNet5, resNet20 } from './networks';

/** `stage[residual[unit unit add act] …]`, so that a structure can be read. */
function told(items: readonly Item[]): string {
  return items
    .map((item) =>
      isGroup(item)
        ? item.kind === 'unit'
          ? nodesOf(item)
              .map(({ layer }) => SHORT[layer.kind] ?? layer.kind)
              .join('+')
          : `${item.kind}[${told(item.children)}]`
        : (SHORT[item.node.layer.kind] ?? item.node.layer.kind),
    )
    .join(' ');
}

const SHORT: Record<string, string> = {
  convolution: 'conv',
  'batch-normalization': 'bn',
  activation: 'act',
  'global-pooling': 'gap',
  pooling: 'pool',
  concatenate: 'concat',
};

const everyNode = (network: Network) => network.nodes.map(({ id }) => id).sort();

describe('the outline of a network', () => {
  it('puts an activation to its layer: LeNet-5 in nine things', () => {
    expect(told(outlineOf(leNet5.network))).toBe(
      'conv+act pool conv+act pool conv+act flatten dense+act dense softmax',
    );
  });

  it('finds the three stages of three residual blocks in ResNet-20', () => {
    const plain = 'residual[conv+bn+act conv+bn add act]';
    const wider = 'residual[conv+bn+act conv+bn pool pad-channels add act]';
    expect(told(outlineOf(resNet20.network))).toBe(
      `conv+bn+act stage[${plain} ${plain} ${plain}] stage[${wider} ${plain} ${plain}]` +
        ` stage[${wider} ${plain} ${plain}] gap dense softmax`,
    );
  });

  it('finds an inception module by its branches', () => {
    expect(told(outlineOf(anInceptionModule()))).toBe(
      'conv+act inception[conv+act conv+act conv+act pool conv+act concat] gap dense softmax',
    );
  });

  it('finds squeeze and excitation inside a residual block', () => {
    expect(told(outlineOf(aSqueezedBlock()))).toBe(
      'conv+bn+act residual[conv+bn squeeze[gap dense+act dense+act multiply] add act] gap dense softmax',
    );
  });

  it('leaves skips between resolutions open: they are the picture', () => {
    expect(told(outlineOf(aSkipOverAll()))).toBe(
      'conv+act pool conv+act transposed-convolution conv add softmax',
    );
  });

  it('loses no layer and doubles none', () => {
    for (const network of [leNet5.network, resNet20.network, anInceptionModule(), aSqueezedBlock()])
      expect(
        outlineOf(network)
          .flatMap(nodesOf)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(everyNode(network));
  });

  it('stands also when nodes read what is not there', () => {
    const [first, ...rest] = resNet20.network.nodes;
    const broken = { ...resNet20.network, nodes: rest };
    expect(outlineOf(broken).flatMap(nodesOf)).toHaveLength(rest.length);
    expect(first).toBeDefined();
  });
});

describe('what is open at first', () => {
  const outline = outlineOf(resNet20.network);

  it('is as much as can be taken in', () => {
    expect(openedAtFirst(outline, 8).size).toBe(0);
    expect([...openedAtFirst(outline, 24)]).toEqual(['stage:relu1c2', 'stage:relu2c2', 'stage:relu3c2']);
    expect([...openedAtFirst(outline, 100)]).toHaveLength(3 + 9);
  });

  it('opens what lies around a layer', () => {
    expect(groupsAround(outline, 'bn2b1')).toEqual(['stage:relu2c2', 'residual:relu2b2', 'unit:relu2b1']);
    expect(groupsAround(outline, 'softmax')).toEqual([]);
  });
});
