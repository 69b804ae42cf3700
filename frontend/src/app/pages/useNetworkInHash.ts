import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { readNetwork } from '@/features/network';
import { sentence, type Network } from '@/shared/api';
import { unpack } from '@/shared/link';

export interface NetworkInHash {
  /** Null where the address carries none that can be read. */
  network: Network | null;
  broken: string | null;
}

/** The network behind the `#` of the address; undefined while it is unpacked. */
export function useNetworkInHash(): NetworkInHash | undefined {
  const word = useLocation().hash.slice(1);
  const [read, setRead] = useState<{ word: string; answer: NetworkInHash }>();
  useEffect(() => {
    let late = false;
    const keep = (answer: NetworkInHash) => !late && setRead({ word, answer });
    if (word === '') keep({ network: null, broken: null });
    else
      unpack(word).then(
        (value) => {
          try {
            keep({ network: readNetwork(value), broken: null });
          } catch (error) {
            keep({ network: null, broken: sentence(error) });
          }
        },
        (error: unknown) => keep({ network: null, broken: sentence(error) }),
      );
    return () => {
      late = true;
    };
  }, [word]);
  return read?.word === word ? read.answer : undefined;
}
