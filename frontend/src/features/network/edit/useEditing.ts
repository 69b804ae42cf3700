import { useWindowEvent } from '@mantine/hooks';
import { useReducer } from 'react';
import type { Network } from '@/shared/api';
import { begin, changed, redone, undone, type History } from './history';

type Act = { to: Network; about?: string } | 'undo' | 'redo';

const step = (history: History<Network>, act: Act): History<Network> => {
  if (act === 'undo') return undone(history);
  if (act === 'redo') return redone(history);
  return changed(history, act.to, act.about);
};

/** The network that is edited, with every change to take back: by buttons or by Ctrl+Z and Ctrl+Shift+Z. */
export function useEditing(first: Network) {
  const [{ past, present, future }, act] = useReducer(step, first, begin<Network>);
  useWindowEvent('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const again = key === 'y' || (key === 'z' && event.shiftKey);
    if (!again && key !== 'z') return;
    event.preventDefault();
    act(again ? 'redo' : 'undo');
  });
  return {
    network: present,
    change: (to: Network, about?: string) => act(about === undefined ? { to } : { to, about }),
    undo: past.length > 0 ? () => act('undo') : null,
    redo: future.length > 0 ? () => act('redo') : null,
  };
}
