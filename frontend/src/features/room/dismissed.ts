import { useLocalStorage } from '@mantine/hooks';

/** More than are shown at any time. */
const REMEMBERED = 50;

/** What this browser has put away, by id. */
export function useDismissed(): [dismissed: readonly string[], dismiss: (id: string) => void] {
  const [ids, setIds] = useLocalStorage<string[]>({
    key: 'trainyard.room.dismissed',
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  return [ids, (id) => setIds((before) => [id, ...before].slice(0, REMEMBERED))];
}
