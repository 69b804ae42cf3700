import { readNetwork } from '@/features/network';
import { pack, unpack } from '@/shared/link';
import { leNet5, resNet20 } from './networks';

describe('a network in a link', () => {
  it('comes back as it was, and is short', async () => {
    for (const { network } of [leNet5, resNet20]) {
      const word = await pack(network);
      expect(word).toMatch(/^[\w-]+$/);
      expect(word.length).toBeLessThan(JSON.stringify(network).length / 3);
      expect(readNetwork(await unpack(word))).toEqual(network);
    }
  });

  it('says so when letters are lost, or when it carries something else', async () => {
    const word = await pack(leNet5.network);
    await expect(unpack(word.slice(0, -20))).rejects.toThrow('lost some letters');
    await expect(unpack('§')).rejects.toThrow('lost some letters');
    for (const other of [null, 7, {}, { input: [1], nodes: [{ id: 'x' }] }, { input: 'x', nodes: [] }])
      expect(() => readNetwork(other)).toThrow('does not carry a network');
  });

  it('does not grow without end', async () => {
    await expect(unpack(await pack('0'.repeat(20 << 20)))).rejects.toThrow();
  });
});
